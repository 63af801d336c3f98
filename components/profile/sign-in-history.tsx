'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleAlert, LogIn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { ListSignIns, SignInView } from '@/server/modules/profile/contract'
import { useDeviceName } from '@/components/data/use-device-name'

/** Attempts to sign in, newest first; the rest on request. */
export function SignInHistory(props: {
  filter: Pick<ListSignIns, 'filter' | 'door'>
  initial: { items: SignInView[]; nextCursor: string | null }
}) {
  const t = useTranslations('profile')
  const trpc = useTRPC()
  const device = useDeviceName()
  const list = useInfiniteQuery(
    trpc.profile.signIns.infiniteQueryOptions(props.filter, {
      getNextPageParam: (page) => page.nextCursor,
      initialData: { pages: [props.initial], pageParams: [null] },
    }),
  )
  const items = list.data.pages.flatMap((page) => page.items)
  return (
    <Card flush title={t('history.list')}>
      {items.length === 0 ? (
        <EmptyState
          icon={<LogIn aria-hidden />}
          title={t('history.empty.title')}
          text={t('history.empty.text')}
        />
      ) : (
        <ul aria-label={t('history.list')}>
          {items.map((one) => (
            <li key={one.id} className="flex gap-3 border-b px-inset py-3 last:border-b-0">
              <OutcomeIcon refused={one.outcome !== 'ENTERED'} />
              <div className="min-w-0">
                <p>
                  <span className="font-medium">{t(`history.outcomes.${one.outcome}`)}</span>,{' '}
                  {t(`door.${one.door}`)}
                </p>
                <p className="text-sm text-muted">
                  <Instant value={one.at} />
                </p>
                <p className="text-sm text-muted wrap-anywhere">
                  {device(one.device)}
                  {one.address ? `, ${one.address}` : null}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton
        shown={list.hasNextPage}
        busy={list.isFetchingNextPage}
        failed={list.isFetchNextPageError ? t('history.failed') : undefined}
        onPress={() => void list.fetchNextPage()}
      />
    </Card>
  )
}

/** The words beside it say the same. */
function OutcomeIcon({ refused }: { refused: boolean }) {
  const Icon = refused ? CircleAlert : LogIn
  return (
    <Icon
      aria-hidden
      className={`mt-[0.2em] size-[1.1em] shrink-0 ${refused ? 'text-refused' : 'text-muted'}`}
    />
  )
}

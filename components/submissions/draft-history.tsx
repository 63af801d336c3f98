'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Spinner } from '@/components/ui/spinner'
import type { OfficeChoice } from '@/server/modules/offices/contract'
import type { DraftRevisionView } from '@/server/modules/submissions/domain/draft-contract'
import type { DraftContent } from '@/server/modules/submissions/domain/merge-values'
import { DifferenceList } from './difference-text'

interface HistoryProps {
  id: string
  offices: readonly OfficeChoice[]
  /** Absent when the person may not change the draft. */
  onBringBack?: ((content: DraftContent) => void) | undefined
}

/** Earlier states of a draft in a sheet: who changed what and when, and the way back to each. */
export function DraftHistory(props: HistoryProps) {
  const t = useTranslations('drafts.history')
  const [open, setOpen] = useState(false)
  return (
    <Sheet
      title={t('title')}
      description={t('lead')}
      closeLabel={t('close')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          <History aria-hidden /> {t('open')}
        </Button>
      }
    >
      {open ? <States {...props} onDone={() => setOpen(false)} /> : null}
    </Sheet>
  )
}

function States(props: HistoryProps & { onDone: () => void }) {
  const t = useTranslations('drafts.history')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [failed, setFailed] = useState<unknown>(null)
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.drafts.revisions.infiniteQueryOptions(
      { id: props.id },
      { getNextPageParam: (page) => (page.nextCursor === null ? null : Number(page.nextCursor)) },
    ),
  )
  const states = data?.pages.flatMap(({ items }) => items) ?? []

  async function bringBack(version: number) {
    try {
      const content = await queryClient.fetchQuery(
        trpc.drafts.revision.queryOptions({ id: props.id, version }),
      )
      props.onBringBack?.(content as DraftContent)
      props.onDone()
    } catch (cause) {
      setFailed(cause)
    }
  }

  if (isPending) return <Spinner />
  return (
    <div className="space-y-4 pb-4">
      {error || failed ? <FailureAlert failure={failureOf(failed ?? error)} /> : null}
      <ol className="space-y-5">
        {states.map((state, index) => (
          <li key={state.version} className="border-b pb-4 last:border-b-0">
            <State
              state={state}
              offices={props.offices}
              onBringBack={index > 0 && props.onBringBack ? () => void bringBack(state.version) : undefined}
            />
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      ) : null}
    </div>
  )
}

function State(props: {
  state: DraftRevisionView
  offices: readonly OfficeChoice[]
  onBringBack?: (() => void) | undefined
}) {
  const t = useTranslations('drafts.history')
  const locale = useLocale()
  const { state } = props
  const { differences, total, office, wording } = state
  const chosen = props.offices.find(({ code }) => code === office?.officeCode)
  const officeName = chosen?.name[locale] ?? office?.officeCode
  return (
    <>
      <p className="font-medium">
        <Instant value={state.at} />
      </p>
      <p className="text-sm text-muted">
        {state.by.self ? t('yourself', { name: state.by.name }) : state.by.name}
      </p>
      <div className="mt-2 space-y-3">
        {wording ? <p>{t('wording', wording)}</p> : null}
        {office ? <p>{officeName ? t('office', { office: officeName }) : t('noOffice')}</p> : null}
        {differences.length ? (
          <DifferenceList
            differences={differences}
            before={t('before')}
            after={t('after')}
            label={t('changes')}
          />
        ) : office || wording ? null : (
          <p className="text-muted">{t(state.first ? 'first' : 'nothing')}</p>
        )}
        {total > differences.length ? (
          <p className="text-sm text-muted">{t('more', { count: total - differences.length })}</p>
        ) : null}
        {props.onBringBack ? (
          <Button size="small" onClick={props.onBringBack}>
            {t('bringBack')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

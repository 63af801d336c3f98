'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { Instant } from '@/components/datetime/instant'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import type { ArchiveFilter, ArchivePage, ArchiveSummary } from '@/server/modules/archive/contract'
import { Found } from './found'

// It brings what draws PDF: nobody waits for that before something is looked at.
const Preview = dynamic(() => import('./preview'))

const COLUMNS = '@3xl:grid @3xl:grid-cols-[minmax(0,5fr)_minmax(0,3.5fr)_9.5rem_7rem_2.5rem] @3xl:gap-x-4'

/** The electronic archive, newest first, live; with the place where what was looked for is met. */
export function ArchiveList(props: {
  base: string
  participantId: string
  filter: ArchiveFilter
  first: ArchivePage
  kindTitles: Record<string, string>
  empty: ReactNode
}) {
  const t = useTranslations('archive')
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.archive.list.infiniteQueryOptions(props.filter, {
      getNextPageParam: (page) => page.nextCursor,
      initialData: { pages: [props.first], pageParams: [null] },
    }),
  )
  const items = data.pages.flatMap((page) => page.items)
  const similar = data.pages[0]?.similar
  const [lookedAt, setLookedAt] = useState<ArchiveSummary | null>(null)
  if (items.length === 0) return props.empty
  const list = (
    <div className="@container min-w-0">
      {similar ? (
        <p role="status" className="border-b bg-near-soft px-inset py-3">
          {t('similar', { words: similar.join(', ') })}
        </p>
      ) : null}
      <div aria-hidden className={`hidden border-b px-inset py-2 text-sm font-medium text-muted ${COLUMNS}`}>
        <span>{t('list.subject')}</span>
        <span>{t('list.number')}</span>
        <span>{t('list.date')}</span>
        <span>{t('list.used')}</span>
      </div>
      <ul aria-label={t('list.label')}>
        {items.map((item) => (
          <li key={item.id} className="relative border-b px-inset py-3 last:border-b-0 hover:bg-hover">
            <div className={COLUMNS}>
              <div className="min-w-0 pr-10 @3xl:pr-0">
                <Link
                  href={`${props.base}/archive/${item.id}`}
                  className="font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
                >
                  {item.title}
                </Link>
                <About item={item} kind={props.kindTitles[item.kindCode] ?? item.kindCode} />
                {item.found ? <Found pieces={item.found} /> : null}
              </div>
              <p className="tabular mt-1 text-sm wrap-anywhere @3xl:mt-0">{item.number}</p>
              <p className="mt-1 text-sm text-muted @3xl:mt-0 @3xl:text-ink">
                <Instant value={item.createdAt} form="numeric" className="tabular whitespace-nowrap" />
              </p>
              <p className="text-sm text-muted">
                <span className="@3xl:hidden">{t('list.used')}: </span>
                {t('usedIn', { count: item.usedIn })}
              </p>
              {item.fileCount > 0 ? (
                <Button
                  size="icon"
                  variant="quiet"
                  className="absolute top-2 right-2 z-10 @3xl:relative @3xl:inset-auto @3xl:self-start"
                  aria-label={t('preview.open', { title: item.title })}
                  aria-pressed={lookedAt?.id === item.id}
                  onClick={() => setLookedAt(item)}
                >
                  <Eye aria-hidden />
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('list.moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </div>
  )
  if (!lookedAt) return list
  const { participantId } = props
  return (
    <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_24rem]">
      {list}
      <Preview participantId={participantId} item={lookedAt} onClose={() => setLookedAt(null)} />
    </div>
  )
}

/** What sort of paper it is, its version and its term. */
function About({ item, kind }: { item: ArchiveSummary; kind: string }) {
  const t = useTranslations('archive')
  const sort = item.source === 'PLACED' && item.paper ? t(`paper.${item.paper}`) : kind
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
      <span>
        {sort}, {t('fileCount', { count: item.fileCount })}
        {item.revision > 1 ? `, ${t('revision', { revision: item.revision })}` : null}
      </span>
      {item.validTo && item.term !== 'in-force' ? (
        <span className={`font-medium ${item.term === 'expired' ? 'text-refused' : 'text-near'}`}>
          {t(`term.${item.term}`)} <DateText value={item.validTo} form="numeric" />
        </span>
      ) : null}
    </p>
  )
}

'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Instant } from '@/components/datetime/instant'
import { journalActor, journalSentence } from '@/components/i18n/journal-sentence'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import type { JournalFilter, JournalLine } from '@/server/modules/journal/contract'

const COLUMNS = '@3xl:grid @3xl:grid-cols-[9.5rem_minmax(0,3fr)_minmax(0,6fr)] @3xl:gap-x-4'

/** Lines of the journal, newest first: when, who, what and with which document. */
export function JournalList(props: {
  base: string
  filter: JournalFilter
  first: { items: JournalLine[]; nextCursor: string | null }
  empty: ReactNode
}) {
  const t = useTranslations('journal')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.journal.list.infiniteQueryOptions(props.filter, {
      getNextPageParam: (page) => page.nextCursor,
      initialData: { pages: [props.first], pageParams: [null] },
    }),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return props.empty
  return (
    <div className="@container">
      <div aria-hidden className={`hidden border-b px-inset py-2 text-sm font-medium text-muted ${COLUMNS}`}>
        <span>{t('column.at')}</span>
        <span>{t('column.who')}</span>
        <span>{t('column.what')}</span>
      </div>
      <ol aria-label={t('title')}>
        {items.map((line) => (
          <li key={line.id} className="border-b px-inset py-3 last:border-b-0">
            <div className={COLUMNS}>
              <Instant value={line.at} form="numeric" className="tabular text-sm text-muted" />
              <p className="text-sm wrap-anywhere @3xl:text-body">{journalActor(t, locale, line)}</p>
              <div className="min-w-0">
                <p className="wrap-anywhere">{journalSentence(t, locale, line)}</p>
                {line.href ? (
                  <Link
                    href={props.base + line.href}
                    className="inline-block py-0.5 text-sm text-link wrap-anywhere hover:underline"
                  >
                    {line.facts.title || t(line.href.startsWith('/powers/') ? 'power' : 'document')}
                  </Link>
                ) : null}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </div>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { formatTime } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { TrailText } from './difference-text'

/** «Анна Вторая изменила: Предмет», said when a text of somebody else has come into the open form. */
export function DraftNews(props: { id: string; version: number | null }) {
  const t = useTranslations('drafts.news')
  const trpc = useTRPC()
  const locale = useLocale()
  const { data } = useQuery(
    trpc.drafts.revisions.queryOptions(
      { id: props.id, limit: 1, ...(props.version !== null && { cursor: props.version + 1 }) },
      { enabled: props.version !== null, placeholderData: (former) => former },
    ),
  )
  const state = data?.items[0]
  return (
    <p role="status" className="text-sm text-muted empty:hidden">
      {state && props.version !== null ? (
        <>
          {t('who', {
            who: state.by.self ? t('yourself') : state.by.name,
            time: formatTime(state.at),
          })}
          {state.differences.slice(0, 3).map((one, index) => (
            <span key={one.path} lang={locale}>
              {index > 0 ? '; ' : ' '}
              <TrailText trail={one.trail} />
            </span>
          ))}
          {state.total > 3 ? ` ${t('more', { count: state.total - 3 })}` : null}
        </>
      ) : null}
    </p>
  )
}

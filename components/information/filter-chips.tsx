import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { cellText } from '@/components/data/cell-text'
import type { AnswerColumn, RowFilter, RowView } from '@/server/modules/information/contract'
import { writeFilter, writeView } from '@/server/modules/information/domain/view-query'

/** The conditions that rows meet, each to be taken away by itself, and how many rows are left. */
export function FilterChips(props: {
  address: string
  columns: readonly AnswerColumn[]
  view: RowView
  count: number
}) {
  const t = useTranslations('information.answer')
  const said = useSaid(props.columns)
  const { address, view } = props
  if (view.filters.length === 0) return null
  const without = (filter: RowFilter) =>
    `${address}?${writeView({ ...view, filters: view.filters.filter((one) => one !== filter) })}`
  return (
    <section aria-label={t('conditions')} className="flex flex-wrap items-center gap-2 text-sm">
      <ul className="contents">
        {view.filters.map((filter) => (
          <li key={writeFilter(filter)} className="max-w-full">
            <Link
              href={without(filter)}
              scroll={false}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border bg-paper px-3 py-1 hover:text-link"
            >
              <span className="sr-only">{t('drop')}</span>
              <span className="wrap-anywhere">{said(filter)}</span>
              <X aria-hidden className="size-3.5 shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-muted" role="status">
        {t('found', { count: props.count })}
      </p>
      <Link href={`${address}?${writeView({ ...view, filters: [] })}`} className="text-link underline">
        {t('clear')}
      </Link>
    </section>
  )
}

/** A condition in words: «Сумма: от 100 до 200». */
function useSaid(columns: readonly AnswerColumn[]) {
  const t = useTranslations('information.answer.condition')
  const locale = useLocale()
  return ({ column: index, text, from, to }: RowFilter) => {
    const column = columns[index]
    if (!column) return ''
    const shown = (bound: string) => cellText({ type: column.type }, bound, locale)
    const parts = [
      ...(text ? [t('text', { text })] : []),
      ...(from ? [t('from', { from: shown(from) })] : []),
      ...(to ? [t('to', { to: shown(to) })] : []),
    ]
    return `${column.label[locale]}: ${parts.join(' ')}`
  }
}

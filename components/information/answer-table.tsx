'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { cellText, isNumeric } from '@/components/data/cell-text'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { cn } from '@/components/ui/cn'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type {
  AnswerColumn,
  RowCursor,
  RowsPage,
  RowView,
  Totals,
} from '@/server/modules/information/contract'
import { writeView } from '@/server/modules/information/domain/view-query'

/** Paper is narrow and does not scroll: cells are close there, and wrap. */
const PAPER = 'print:px-1 print:whitespace-normal'
const CELL = `whitespace-nowrap wrap-anywhere ${PAPER}`

interface AnswerTableProps {
  answerId: string
  label: string
  /** Address of the page without its query. */
  address: string
  columns: readonly AnswerColumn[]
  view: RowView
  first: RowsPage
  totals: Totals
}

/** The table of an answer: sorted by its heads, page after page; cards where it is narrow. */
export function AnswerTable(props: AnswerTableProps) {
  const t = useTranslations('information')
  const locale = useLocale()
  const trpc = useTRPC()
  const { columns, totals } = props
  const rows = useInfiniteQuery(
    trpc.information.rows.infiniteQueryOptions(
      { answerId: props.answerId, ...props.view },
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null as RowCursor | null] },
      },
    ),
  )
  const items = rows.data.pages.flatMap((page) => page.items)
  const summed = totals.sums.some((sum) => sum !== null)
  const sumOf = (index: number) => {
    const sum = totals.sums[index]
    return sum == null ? null : cellText(columns[index]!, sum, locale)
  }
  return (
    <div className="rounded-md border bg-paper print:border-0">
      <div className="max-md:hidden print:block!">
        <Table label={props.label} className="text-sm print:text-[7pt]">
          <thead>
            <Tr>
              {columns.map((column, index) => (
                <Th
                  key={column.key}
                  aria-sort={sortOf(props.view, index)}
                  className={cn(PAPER, isNumeric(column) && 'text-right')}
                >
                  <SortLink {...props} column={column} index={index} />
                </Th>
              ))}
            </Tr>
          </thead>
          <tbody>
            {items.map(({ ordinal, cells }) => (
              <Tr key={ordinal}>
                {columns.map((column, i) => (
                  <Td key={column.key} numeric={isNumeric(column)} className={CELL}>
                    {cellText(column, cells[i] ?? '', locale)}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
          {summed ? (
            <tfoot>
              <Tr className="font-semibold">
                {columns.map((column, i) => (
                  <Td key={column.key} numeric={isNumeric(column)} className={CELL}>
                    {sumOf(i) ?? (i === 0 ? t('total') : '')}
                  </Td>
                ))}
              </Tr>
            </tfoot>
          ) : null}
        </Table>
      </div>
      <ul aria-label={props.label} className="md:hidden print:hidden">
        {items.map(({ ordinal, cells }) => (
          <li key={ordinal} className="border-b p-inset">
            <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1 text-sm">
              {columns.map((column, i) =>
                cells[i] ? (
                  <div key={column.key} className="contents">
                    <dt className="text-muted">{column.label[locale]}</dt>
                    <dd className="tabular wrap-anywhere">{cellText(column, cells[i], locale)}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
        {summed ? (
          <li className="p-inset text-sm font-semibold">
            {t('total')}
            {columns.map((column, i) =>
              sumOf(i) === null ? null : (
                <p key={column.key} className="tabular">
                  {column.label[locale]}: {sumOf(i)}
                </p>
              ),
            )}
          </li>
        ) : null}
      </ul>
      <div className="print:hidden">
        <MoreButton
          shown={rows.hasNextPage}
          busy={rows.isFetchingNextPage}
          failed={rows.isFetchNextPageError ? t('list.moreFailed') : undefined}
          onPress={() => void rows.fetchNextPage()}
        />
      </div>
    </div>
  )
}

const sortOf = (view: RowView, index: number) =>
  view.sort !== index ? undefined : view.descending ? ('descending' as const) : ('ascending' as const)

/** Head of a column: sorts by it, and the other way round when it does already. */
function SortLink(props: AnswerTableProps & { column: AnswerColumn; index: number }) {
  const t = useTranslations('information.answer')
  const locale = useLocale()
  const { view, index } = props
  const sorted = view.sort === index
  const descending = sorted && !view.descending
  const column = props.column.label[locale]
  const Icon = view.descending ? ArrowDown : ArrowUp
  return (
    <Link
      href={`${props.address}?${writeView({ ...view, sort: index, descending })}`}
      scroll={false}
      title={descending ? t('sortDown', { column }) : t('sortUp', { column })}
      className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-link hover:underline"
    >
      {column}
      {sorted ? <Icon aria-hidden className="size-3.5" /> : null}
    </Link>
  )
}

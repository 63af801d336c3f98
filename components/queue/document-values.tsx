'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { formatDate } from '@/components/datetime/format'
import type { Locale } from '@/components/i18n/locale'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { printRows, type PrintRow } from '@/server/modules/catalogue/domain/print-rows'

/** What is filled in, read only, in the order of the printed form. */
export function DocumentValues(props: { definition: KindDefinition; values: Record<string, unknown> }) {
  const locale = useLocale()
  const common = useTranslations('common')
  const rows = useMemo(
    () => printRows(props.definition, props.values as FormValues),
    [props.definition, props.values],
  )
  if (rows.length === 0) return <p className="p-inset text-muted">{common('notSpecified')}</p>
  return (
    <div className="px-inset py-1">
      {rows.map((row) =>
        row.kind === 'section' ? (
          <h4 key={row.path} style={indent(row)} className="pt-3 pb-1 font-medium">
            {labelOf(row, locale)}
          </h4>
        ) : (
          <dl
            key={row.path}
            style={indent(row)}
            className="border-t py-1.5 sm:grid sm:grid-cols-[2fr_3fr] sm:gap-3"
          >
            <dt className="text-muted">{labelOf(row, locale)}</dt>
            <dd className={row.multiline ? 'whitespace-pre-line' : 'tabular'}>{valueOf(row, locale)}</dd>
          </dl>
        ),
      )}
    </div>
  )
}

const indent = (row: PrintRow) => ({ paddingInlineStart: `${Math.min(row.level, 4) * 0.75}rem` })

const labelOf = (row: PrintRow, locale: Locale) =>
  row.ordinal === null ? row.label[locale] : `${row.label[locale]} ${row.ordinal}`

function valueOf(row: Extract<PrintRow, { kind: 'value' }>, locale: Locale): string {
  if (row.text) return row.text[locale]
  return row.base === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(row.value)
    ? formatDate(row.value, locale)
    : row.value
}

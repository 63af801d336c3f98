import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Form from 'next/form'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { Select } from '@/components/ui/select'
import type { AnswerView, RowView } from '@/server/modules/information/contract'
import { formatNumericDate } from '@/components/datetime/format'
import { writeView } from '@/server/modules/information/domain/view-query'

const FORMATS = ['pdf', 'xlsx', 'csv', 'json', 'xml'] as const

/** Export in sight, and the filter of the table: what is asked for stands in the address. */
export function AnswerTools(props: {
  address: string
  participantId: string
  answer: AnswerView
  view: RowView
  count: number
}) {
  const t = useTranslations('information.answer')
  const common = useTranslations('common')
  const locale = useLocale()
  const { answer, view, address } = props
  const [filter] = view.filters
  const download = (format: string) => {
    const query = writeView(view)
    query.set('format', format)
    query.set('for', props.participantId)
    return `/api/information/${answer.id}/export?${query}`
  }
  return (
    <div className="mb-4 space-y-4 print:hidden">
      <section aria-label={t('export')}>
        <div className="flex flex-wrap items-center gap-2">
          <span className="mr-1 inline-flex items-center gap-2 font-medium">
            <Download aria-hidden className="size-4" />
            {t('export')}
          </span>
          {FORMATS.map((format) => (
            <LinkButton key={format} href={download(format)} download="" size="small">
              {format.toUpperCase()}
            </LinkButton>
          ))}
          <PrintButton label={t('print')} size="small" />
        </div>
        <p className="mt-1 text-sm text-muted">{t('xmlWhole')}</p>
      </section>
      {answer.rowCount > 0 ? (
        <Form action={address} role="search" scroll={false} className="rounded-md border bg-paper p-inset">
          {view.sort === null ? null : <input type="hidden" name="sort" value={view.sort} />}
          {view.descending ? <input type="hidden" name="order" value="desc" /> : null}
          <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
            <Field id="filter-column" label={t('column')}>
              {(control) => (
                <Select {...control} name="column" defaultValue={filter?.column ?? 0}>
                  {answer.columns.map((column, index) => (
                    <option key={column.key} value={index}>
                      {column.label[locale]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id="filter-text" label={t('text')}>
              {(control) => (
                <Input {...control} aria-required={undefined} name="text" defaultValue={filter?.text} />
              )}
            </Field>
            <Field id="filter-from" label={t('from')}>
              {(control) => (
                <Input
                  {...control}
                  aria-required={undefined}
                  name="from"
                  defaultValue={shown(filter?.from)}
                />
              )}
            </Field>
            <Field id="filter-to" label={t('to')}>
              {(control) => (
                <Input {...control} aria-required={undefined} name="to" defaultValue={shown(filter?.to)} />
              )}
            </Field>
            <Button type="submit">{common('search')}</Button>
          </div>
          <p className="mt-2 text-sm text-muted">
            {t('dayHint')}{' '}
            {filter ? (
              <>
                {t('found', { count: props.count })}{' '}
                <Link
                  href={`${address}?${writeView({ ...view, filters: [] })}`}
                  className="text-link underline"
                >
                  {t('clear')}
                </Link>
              </>
            ) : null}
          </p>
        </Form>
      ) : null}
    </div>
  )
}

/** A bound as people write it: a day with dots, anything else as it is. */
const shown = (bound: string | undefined) =>
  bound && /^\d{4}-\d{2}-\d{2}$/.test(bound) ? formatNumericDate(bound) : bound

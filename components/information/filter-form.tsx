import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { AnswerColumn, RowView } from '@/server/modules/information/contract'
import { MOST_FILTERS, writeView } from '@/server/modules/information/domain/view-query'

/** One more condition on the table: what is there already stands in the address and stays. */
export function FilterForm({
  address,
  columns,
  view,
}: {
  address: string
  columns: readonly AnswerColumn[]
  view: RowView
}) {
  const t = useTranslations('information.answer')
  const locale = useLocale()
  if (view.filters.length >= MOST_FILTERS) return null
  return (
    <Form action={address} role="search" scroll={false} className="rounded-md border bg-paper p-inset">
      {[...writeView(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
        <Field id="filter-column" label={t('column')}>
          {(control) => (
            <Select {...control} name="column" defaultValue={view.filters.at(-1)?.column ?? 0}>
              {columns.map((column, index) => (
                <option key={column.key} value={index}>
                  {column.label[locale]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {(['text', 'from', 'to'] as const).map((name) => (
          <Field key={name} id={`filter-${name}`} label={t(name)}>
            {(control) => <Input {...control} aria-required={undefined} name={name} />}
          </Field>
        ))}
        <Button type="submit">
          <Plus aria-hidden className="size-4" />
          {t('add')}
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted">{t('dayHint')}</p>
    </Form>
  )
}

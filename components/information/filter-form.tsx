import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { AnswerColumn, RowView } from '@/server/modules/information/contract'
import type { FaultyCondition } from '@/server/modules/information/domain/view-address'
import { MOST_FILTERS, writeView } from '@/server/modules/information/domain/view-query'

/**
 * One more condition on the table: what is there already stands in the address and stays. What cannot be a condition
 * stays in its fields, with the reason.
 */
export function FilterForm({
  address,
  columns,
  view,
  faulty,
}: {
  address: string
  columns: readonly AnswerColumn[]
  view: RowView
  faulty: FaultyCondition | null
}) {
  const t = useTranslations('information.answer')
  const locale = useLocale()
  if (view.filters.length >= MOST_FILTERS) return null
  const errorOf = (name: 'text' | 'from' | 'to') => {
    const fault = name === 'text' ? undefined : faulty?.faults[name]
    return fault && t(`fault.${fault}`)
  }
  return (
    <Form action={address} role="search" scroll={false} className="rounded-md border bg-paper p-inset">
      {[...writeView(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
        <Field id="filter-column" label={t('column')}>
          {(control) => (
            <Select
              {...control}
              name="column"
              defaultValue={faulty?.column ?? view.filters.at(-1)?.column ?? 0}
            >
              {columns.map((column, index) => (
                <option key={column.key} value={index}>
                  {column.label[locale]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {(['text', 'from', 'to'] as const).map((name) => (
          <Field key={name} id={`filter-${name}`} label={t(name)} error={errorOf(name)}>
            {(control) => (
              <Input {...control} aria-required={undefined} name={name} defaultValue={faulty?.[name]} />
            )}
          </Field>
        ))}
        <Button type="submit" className="lg:mt-7">
          <Plus aria-hidden className="size-4" />
          {t('add')}
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted">{t('dayHint')}</p>
    </Form>
  )
}

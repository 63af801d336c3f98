import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import type { JournalFilter } from '@/server/modules/journal/contract'
import { ACT_GROUPS } from '@/server/modules/journal/domain/acts'

/** Filters of the journal. They stand in the address, so a view can be sent on. */
export function JournalFilters(props: {
  action: string
  filter: JournalFilter
  people: readonly { userId: string; name: string }[]
}) {
  const t = useTranslations('journal')
  const { filter } = props
  const set = Object.values(filter).some(Boolean)
  return (
    <Form
      key={JSON.stringify(filter)}
      action={props.action}
      aria-label={t('filter.title')}
      className="rounded-md border bg-paper p-inset"
    >
      {filter.documentId ? (
        <>
          <input type="hidden" name="documentId" value={filter.documentId} />
          <p className="mb-3">{t('filter.document')}</p>
        </>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field id="journal-person" label={t('filter.person')}>
          {({ id }) => (
            <Select id={id} name="userId" defaultValue={filter.userId ?? ''}>
              <option value="">{t('filter.anybody')}</option>
              {props.people.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="journal-group" label={t('filter.group')}>
          {({ id }) => (
            <Select id={id} name="group" defaultValue={filter.group ?? ''}>
              <option value="">{t('filter.anything')}</option>
              {ACT_GROUPS.map((group) => (
                <option key={group} value={group}>
                  {t(`group.${group}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="journal-from" label={t('filter.from')}>
          {({ id }) => <Input id={id} type="date" name="from" defaultValue={filter.from ?? ''} />}
        </Field>
        <Field id="journal-until" label={t('filter.until')}>
          {({ id }) => <Input id={id} type="date" name="until" defaultValue={filter.until ?? ''} />}
        </Field>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit">{t('filter.apply')}</Button>
        {set ? (
          <LinkButton variant="quiet" href={props.action}>
            {t('filter.clear')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}

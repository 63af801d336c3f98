'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { OfficeChoice } from '@/server/modules/offices/contract'

/** Id of the field, for the focus. */
export const OFFICE_FIELD = 'office'

/** «Куда отправить»: the customs office that will consider the document. */
export function OfficeField(props: {
  offices: readonly OfficeChoice[]
  value: string | null
  missing: boolean
  disabled: boolean
  onChange: (code: string | null) => void
}) {
  const t = useTranslations('submissions.office')
  const locale = useLocale()
  return (
    <Field
      id={OFFICE_FIELD}
      label={t('label')}
      hint={t('hint')}
      error={props.missing ? t('missing') : undefined}
      className="max-w-prose"
    >
      {(control) => (
        <Select
          {...control}
          value={props.value ?? ''}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value || null)}
        >
          <option value="">{t('choose')}</option>
          {props.offices.map((office) => (
            <option key={office.code} value={office.code}>
              {office.name[locale]} ({office.code})
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/**
 * What is written into an audit goes to the office that audits, and what goes on with a case to the office that has it: there
 * is nothing to choose.
 */
export function FixedOffice({ name, why }: { name: string; why: 'ofAudit' | 'ofCase' }) {
  const t = useTranslations('submissions.office')
  return (
    <dl>
      <dt className="font-medium">{t('label')}</dt>
      <dd className="text-sm text-muted">{t(why)}</dd>
      <dd className="mt-1">{name}</dd>
    </dl>
  )
}

'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { plainIdentifier } from '@/server/modules/participants/domain/explain-identifier'
import { checkIdentifier, identifierLengths } from '@/server/modules/participants/domain/identifiers'
import {
  COUNTRIES,
  identifierRules,
  isRequired,
  OPENED_CATEGORIES,
  type Country,
  type IdentifierField,
  type OpenedCategory,
} from '@/server/modules/participants/domain/opening'

/** Numbers of an organisation of any state of the EAEU; each is checked as the authority's rule says. */
export function OpenOrganisationForm() {
  const t = useTranslations('organisation.open')
  const edit = useTranslations('organisation.edit')
  const format = useFormatter()
  const trpc = useTRPC()
  const command = useCommand(trpc.participants.open.mutationOptions())
  const [country, setCountry] = useState<Country>('RU')
  const [category, setCategory] = useState<OpenedCategory>('LEGAL_ENTITY')
  const [name, setName] = useState('')
  const [numbers, setNumbers] = useState<Partial<Record<IdentifierField, string>>>({})
  const [checked, setChecked] = useState(false)
  const rules = Object.entries(identifierRules(country, category)).map(([key, rule]) => {
    const field = key as IdentifierField
    const value = plainIdentifier(numbers[field] ?? '')
    const verdict = value || isRequired(field) ? checkIdentifier(rule, value) : null
    return { field, rule, value, problem: verdict && !verdict.ok ? verdict.problem : null }
  })
  const nameMissing = name.trim().length < 3
  const failure = command.error ? failureOf(command.error) : null
  const reason = failure?.details['reason']

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (nameMissing || rules.some(({ problem }) => problem)) return
    const valueOf = (field: IdentifierField) => rules.find((one) => one.field === field)?.value ?? ''
    command
      .run({
        country,
        category,
        name: name.trim(),
        taxId: valueOf('taxId'),
        ogrn: valueOf('ogrn') || null,
        kpp: valueOf('kpp') || null,
      })
      .then(({ id }) => location.assign(`/cabinet/${id}`))
      // Why is shown above the button.
      .catch(() => undefined)
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      <Field id="open-country" label={t('country')}>
        {(control) => (
          <Select
            {...control}
            value={country}
            onChange={(event) => setCountry(COUNTRIES.find((code) => code === event.target.value) ?? 'RU')}
          >
            {COUNTRIES.map((code) => (
              <option key={code} value={code}>
                {t(`countries.${code}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <RadioGroup
        id="open-category"
        name="open-category"
        legend={t('category')}
        value={category}
        options={OPENED_CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))}
        onChange={(value) => setCategory(value === 'ENTREPRENEUR' ? 'ENTREPRENEUR' : 'LEGAL_ENTITY')}
      />
      <Field id="open-name" label={t('name')} {...(checked && nameMissing && { error: t('nameNeed') })}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={500}
            autoComplete="organization"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {rules.map(({ field, rule, problem }) => {
        const lengths = format.list(identifierLengths(rule).map(String), { type: 'disjunction' })
        return (
          <Field
            key={field}
            id={`open-${field}`}
            label={t(`rule.${rule}`)}
            hint={t('digits', { lengths })}
            {...(!isRequired(field) && { optionalLabel: edit('optional') })}
            {...(checked && problem && { error: t(`problem.${problem}`, { lengths }) })}
          >
            {(control) => (
              <Input
                {...control}
                value={numbers[field] ?? ''}
                maxLength={25}
                autoComplete="off"
                inputMode={rule === 'by-unp' || rule === 'ru-kpp' ? 'text' : 'numeric'}
                className="tabular"
                onChange={(event) => setNumbers((before) => ({ ...before, [field]: event.target.value }))}
              />
            )}
          </Field>
        )
      })}
      {failure ? (
        <FailureAlert
          failure={failure}
          text={
            reason === 'already-open'
              ? t('already')
              : reason === 'too-many-unconfirmed'
                ? t('limit', { limit: Number(failure.details['limit']) })
                : undefined
          }
        />
      ) : null}
      <Button type="submit" busy={command.pending} busyLabel={t('submitting')}>
        {t('submit')}
      </Button>
    </form>
  )
}

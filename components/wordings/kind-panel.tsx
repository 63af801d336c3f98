'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { KindCategory, KindDirection, KindSummary } from '@/server/modules/catalogue/contract'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { KIND_CATEGORIES, KIND_DIRECTIONS } from '@/server/modules/catalogue/domain/vocabulary'
import { BoundField } from './bound-field'
import { TextPair } from './text-pair'
import { withOptional } from './tree-edits'

type Term = NonNullable<KindSummary['submissionTerm']>
type Change = (definition: KindDefinition) => void

/** What the list says of a kind: names, who writes it, to whom, with how many signatures and files, in which terms. */
export function KindPanel(props: { definition: KindDefinition; disabled: boolean; onChange: Change }) {
  const t = useTranslations('wordings.kind')
  const categories = useTranslations('submissions.new.categories')
  const directions = useTranslations('wordings.direction')
  const { definition, disabled, onChange } = props
  const set = <K extends keyof KindDefinition>(key: K, value: KindDefinition[K] | undefined) =>
    onChange(withOptional(definition, key, value))
  const { attachments } = definition
  return (
    <div className="max-w-3xl space-y-4">
      <TextPair
        id="kind-title"
        labels={{ ru: t('titleRu'), en: t('titleEn') }}
        value={definition.title}
        disabled={disabled}
        onChange={(title) => set('title', title)}
      />
      <TextPair
        id="kind-summary"
        labels={{ ru: t('summaryRu'), en: t('summaryEn') }}
        value={definition.summary}
        disabled={disabled}
        onChange={(summary) => set('summary', summary)}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id="kind-category" label={t('category')}>
          {(control) => (
            <Select
              {...control}
              value={definition.category}
              disabled={disabled}
              onChange={(event) => set('category', event.target.value as KindCategory)}
            >
              {KIND_CATEGORIES.map((category) => (
                <option key={category} value={category}>
                  {categories(category)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="kind-direction" label={t('direction')}>
          {(control) => (
            <Select
              {...control}
              value={definition.direction}
              disabled={disabled}
              onChange={(event) => set('direction', event.target.value as KindDirection)}
            >
              {KIND_DIRECTIONS.map((direction) => (
                <option key={direction} value={direction}>
                  {directions(direction)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          id="kind-root"
          label={t('root')}
          value={definition.root}
          disabled={disabled}
          onChange={(root) => set('root', root)}
        />
        <TextField
          id="kind-subject"
          label={t('subject')}
          hint={t('subjectHint')}
          value={definition.subject ?? ''}
          disabled={disabled}
          onChange={(subject) => set('subject', subject || undefined)}
        />
      </div>
      <p className="text-sm text-muted">
        {t('namespace')}: <code className="break-all">{definition.namespace}</code>
      </p>
      <Checkbox
        id="kind-office"
        label={t('office')}
        checked={definition.officeRequired}
        disabled={disabled}
        onChange={(event) => set('officeRequired', event.target.checked)}
      />
      {definition.officeRequired ? (
        <TextField
          id="kind-office-code"
          label={t('officeCode')}
          hint={t('officeCodeHint')}
          value={definition.officeCode ?? ''}
          disabled={disabled}
          onChange={(code) => set('officeCode', code.replace(/\D/g, '').slice(0, 8) || undefined)}
        />
      ) : null}
      <div className="grid grid-cols-3 gap-3">
        <BoundField
          id="kind-signatures"
          label={t('signatures')}
          value={definition.signatures}
          disabled={disabled}
          onChange={(count) => set('signatures', count ?? 0)}
        />
        <BoundField
          id="kind-files-min"
          label={t('filesMin')}
          value={attachments.min}
          disabled={disabled}
          onChange={(min) => set('attachments', { ...attachments, min: min ?? 0 })}
        />
        <BoundField
          id="kind-files-max"
          label={t('filesMax')}
          value={attachments.max}
          disabled={disabled}
          onChange={(max) => set('attachments', { ...attachments, max: max ?? null })}
        />
      </div>
      <Checkbox
        id="kind-power"
        label={t('power')}
        checked={definition.powerOfAttorney === 'required'}
        disabled={disabled}
        onChange={(event) => set('powerOfAttorney', event.target.checked ? 'required' : undefined)}
      />
      {(['submissionTerm', 'answerTerm'] as const).map((key) => (
        <TermFields
          key={key}
          id={key}
          label={t(key)}
          term={definition[key]}
          disabled={disabled}
          onChange={(term) => set(key, term)}
        />
      ))}
    </div>
  )
}

function TextField(props: {
  id: string
  label: string
  hint?: string
  value: string
  disabled: boolean
  onChange: (value: string) => void
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(control) => (
        <Input
          {...control}
          aria-required={props.hint ? undefined : true}
          value={props.value}
          disabled={props.disabled}
          spellCheck={false}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

const NEW_TERM: Term = { days: 10, unit: 'working', article: '' }

function TermFields(props: {
  id: string
  label: string
  term: Term | undefined
  disabled: boolean
  onChange: (term: Term | undefined) => void
}) {
  const t = useTranslations('wordings.kind')
  const { id, term, disabled, onChange } = props
  return (
    <fieldset className="rounded-md border p-inset">
      <legend className="px-1 font-medium">{props.label}</legend>
      {term ? (
        <div className="grid items-end gap-3 sm:grid-cols-[8rem_12rem_1fr_auto]">
          <BoundField
            id={`${id}-days`}
            label={t('days')}
            value={term.days}
            disabled={disabled}
            onChange={(days) => onChange({ ...term, days: Math.max(1, days ?? 1) })}
          />
          <Field id={`${id}-unit`} label={t('unit')}>
            {(control) => (
              <Select
                {...control}
                value={term.unit}
                disabled={disabled}
                onChange={(event) => onChange({ ...term, unit: event.target.value as Term['unit'] })}
              >
                {(['calendar', 'working', 'month'] as const).map((unit) => (
                  <option key={unit} value={unit}>
                    {t(`units.${unit}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <TextField
            id={`${id}-article`}
            label={t('article')}
            value={term.article}
            disabled={disabled}
            onChange={(article) => onChange({ ...term, article })}
          />
          {disabled ? null : <Button onClick={() => onChange(undefined)}>{t('removeTerm')}</Button>}
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-muted">{t('noTerm')}</span>
          {disabled ? null : (
            <Button size="small" onClick={() => onChange(NEW_TERM)}>
              {t('setTerm')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { SUBJECT_CODES } from '@/server/modules/audits/domain/vocabulary'
import type { CaseDraft } from './case-draft'
import type { CaseError } from './use-case-error'

/** What an audit is about, as it is written when it is opened and corrected afterwards. Draws parts of a grid. */
export function CardFields(props: {
  /** Begins the ids of the fields; the field at fault is found by it. */
  id: string
  draft: CaseDraft
  error: CaseError
  onChange: (part: Partial<CaseDraft>) => void
  /** Explains how to choose subjects, to who does it for the first time. */
  hint?: string
  groundRows?: number
}) {
  const t = useTranslations('postcontrol.new')
  const { id, draft, error, onChange } = props
  const day = (field: 'periodFrom' | 'periodTo', label: string) => (
    <Field id={`${id}-${field}`} label={label} {...error(field)}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field id={`${id}-ground`} label={t('ground')} hint={t('groundHint')} {...error('ground')}>
        {(control) => (
          <Textarea
            {...control}
            rows={props.groundRows ?? 4}
            maxLength={1000}
            value={draft.ground}
            onChange={(event) => onChange({ ground: event.target.value })}
          />
        )}
      </Field>
      <Subjects
        id={`${id}-subject`}
        chosen={draft.subjects}
        hint={props.hint}
        {...error('subjects')}
        onChange={(subjects) => onChange({ subjects })}
      />
      <div className="grid gap-[inherit] sm:grid-cols-2">
        {day('periodFrom', t('from'))}
        {day('periodTo', t('to'))}
      </div>
      <Field
        id={`${id}-declarations`}
        label={t('declarations')}
        hint={t('declarationsHint')}
        optionalLabel={t('optional')}
        {...error('declarations')}
      >
        {(control) => (
          <Textarea
            {...control}
            className="tabular"
            value={draft.declarations}
            onChange={(event) => onChange({ declarations: event.target.value })}
          />
        )}
      </Field>
      {draft.form === 'DESK' ? null : (
        <Field id={`${id}-place`} label={t('place')} hint={t('placeHint')} optionalLabel={t('optional')}>
          {(control) => (
            <Input
              {...control}
              maxLength={250}
              value={draft.place}
              onChange={(event) => onChange({ place: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

function Subjects(props: {
  id: string
  chosen: CaseDraft['subjects']
  hint?: string
  error?: string
  onChange: (chosen: CaseDraft['subjects']) => void
}) {
  const t = useTranslations('postcontrol.new')
  const words = useTranslations('audits.subject')
  const hintId = `${props.id}s-hint`
  return (
    <fieldset
      id={`${props.id}s`}
      tabIndex={-1}
      aria-describedby={props.hint ? hintId : undefined}
      className="min-w-0"
    >
      <legend className="font-medium">{t('subjects')}</legend>
      {props.hint ? (
        <p id={hintId} className="mb-1 text-sm text-muted">
          {props.hint}
        </p>
      ) : null}
      {SUBJECT_CODES.map((code) => (
        <Checkbox
          key={code}
          id={`${props.id}-${code}`}
          label={words(code)}
          checked={props.chosen.includes(code)}
          onChange={(event) =>
            props.onChange(
              SUBJECT_CODES.filter((one) =>
                one === code ? event.target.checked : props.chosen.includes(one),
              ),
            )
          }
        />
      ))}
      {props.error ? (
        <p role="alert" className="mt-1 text-sm font-medium text-refused">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, type FormEvent } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { AUDIT_FORMS, SUBJECT_CODES, type AuditForm } from '@/server/modules/audits/domain/vocabulary'
import type { Person } from '@/server/modules/audits/domain/views'
import { faultsOf, openingOf, type CaseDraft, type CaseFault } from './case-draft'
import { GroupFields } from './group-fields'
import { PersonField } from './person-field'

/** A new audit: whom, on what ground, about what, by whom. */
export function OpenAuditForm({ me, officers }: { me: string; officers: readonly Person[] }) {
  const t = useTranslations('postcontrol.new')
  const words = useTranslations('audits')
  const trpc = useTRPC()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const command = useCommand(trpc.auditConsole.open.mutationOptions())
  const [checked, setChecked] = useState(false)
  const [draft, setDraft] = useState<CaseDraft>({
    form: 'DESK',
    person: null,
    ground: '',
    subjects: [],
    periodFrom: '',
    periodTo: '',
    declarations: '',
    place: '',
    group: [{ officerId: me, role: 'lead' }],
  })
  const change = (part: Partial<CaseDraft>) => setDraft((before) => ({ ...before, ...part }))
  const faults = checked ? faultsOf(draft) : []
  const error = (field: CaseFault['field']) => {
    const fault = faults.find((one) => one.field === field)
    if (!fault) return {}
    if (fault.code === 'period') return { error: t('periodBad') }
    if (fault.code === 'declaration') return { error: t('declarationsBad', { line: fault.line }) }
    return { error: t('required') }
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = faultsOf(draft)
    if (first) {
      form.current?.querySelector<HTMLElement>(`#audit-${first.field}`)?.focus()
      return
    }
    try {
      const { id } = await command.run(openingOf(draft))
      router.push(`/console/audits/${id}`)
    } catch {
      // Told above the button; nothing typed is lost.
    }
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <RadioGroup
        id="audit-form"
        name="form"
        legend={t('form')}
        value={draft.form}
        onChange={(value) => change({ form: value as AuditForm })}
        options={AUDIT_FORMS.map((value) => ({ value, label: words(`formFull.${value}`) }))}
      />
      <PersonField
        id="audit-person"
        person={draft.person}
        {...error('person')}
        onChange={(person) => change({ person })}
      />
      <Field id="audit-ground" label={t('ground')} hint={t('groundHint')} {...error('ground')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={1000}
            value={draft.ground}
            onChange={(event) => change({ ground: event.target.value })}
          />
        )}
      </Field>
      <Subjects
        chosen={draft.subjects}
        {...error('subjects')}
        onChange={(subjects) => change({ subjects })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="audit-periodFrom" label={t('from')} {...error('periodFrom')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.periodFrom}
              onChange={(event) => change({ periodFrom: event.target.value })}
            />
          )}
        </Field>
        <Field id="audit-periodTo" label={t('to')} {...error('periodTo')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.periodTo}
              onChange={(event) => change({ periodTo: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        id="audit-declarations"
        label={t('declarations')}
        hint={t('declarationsHint')}
        optionalLabel={t('optional')}
        {...error('declarations')}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={draft.declarations}
            className="tabular"
            onChange={(event) => change({ declarations: event.target.value })}
          />
        )}
      </Field>
      {draft.form === 'DESK' ? null : (
        <Field id="audit-place" label={t('place')} hint={t('placeHint')} optionalLabel={t('optional')}>
          {(control) => (
            <Input
              {...control}
              maxLength={250}
              value={draft.place}
              onChange={(event) => change({ place: event.target.value })}
            />
          )}
        </Field>
      )}
      <GroupFields
        id="audit-group"
        group={draft.group}
        officers={officers}
        {...error('group')}
        onChange={(group) => change({ group })}
      />
      {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      <div>
        <Button type="submit" variant="primary" busy={command.pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

function Subjects(props: {
  chosen: CaseDraft['subjects']
  error?: string
  onChange: (chosen: CaseDraft['subjects']) => void
}) {
  const t = useTranslations('postcontrol.new')
  const words = useTranslations('audits.subject')
  return (
    <fieldset id="audit-subjects" tabIndex={-1} aria-describedby="audit-subjects-hint" className="min-w-0">
      <legend className="font-medium">{t('subjects')}</legend>
      <p id="audit-subjects-hint" className="text-sm text-muted">
        {t('subjectsHint')}
      </p>
      <div className="mt-1">
        {SUBJECT_CODES.map((code) => (
          <Checkbox
            key={code}
            id={`audit-subject-${code}`}
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
      </div>
      {props.error ? (
        <p role="alert" className="mt-1 text-sm font-medium text-refused">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}

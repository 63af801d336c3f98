'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Checkbox } from '@/components/ui/checkbox'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { SUBJECT_CODES } from '@/server/modules/audits/domain/vocabulary'
import type { AuditView } from '@/server/modules/audits/domain/views'
import { faultsOf, openingOf, type CaseDraft, type CaseFault } from '../case-draft'
import { ChangeFailure } from './changed-meanwhile'
import { useLookAgain } from './use-case'

/** Corrects the card while nothing has been sent. */
export default function ChangeCard({ audit, onClose }: { audit: AuditView; onClose: () => void }) {
  const t = useTranslations('postcontrol.new')
  const words = useTranslations('postcontrol.change')
  const subjects = useTranslations('audits.subject')
  const common = useTranslations('common')
  const trpc = useTRPC()
  // What the officer has seen: a colleague's change meanwhile is told, not written over.
  const [version, setVersion] = useState(audit.version)
  const [checked, setChecked] = useState(false)
  const [draft, setDraft] = useState(() => draftOf(audit))
  const save = useCommand(trpc.auditConsole.changeCard.mutationOptions({ onSettled: useLookAgain(audit.id) }))
  const change = (part: Partial<CaseDraft>) => setDraft((before) => ({ ...before, ...part }))
  const error = (field: CaseFault['field']) => {
    const fault = checked ? faultsOf(draft).find((one) => one.field === field) : undefined
    if (!fault) return {}
    if (fault.code === 'period') return { error: t('periodBad') }
    if (fault.code === 'declaration') return { error: t('declarationsBad', { line: fault.line }) }
    return { error: t('required') }
  }

  async function keep(over: number) {
    setChecked(true)
    const [first] = faultsOf(draft)
    if (first) return document.getElementById(`card-${first.field}`)?.focus()
    try {
      await save.run({ id: audit.id, version: over, card: openingOf(draft).card })
      onClose()
    } catch {
      // Why is shown above the fields.
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void keep(version)
  }

  function takeStored() {
    setDraft(draftOf(audit))
    setVersion(audit.version)
    save.reset()
  }

  const day = (field: 'periodFrom' | 'periodTo', label: string) => (
    <Field id={`card-${field}`} label={label} {...error(field)}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  )

  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words('card')}
      description={words('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={words('save')}
          busyLabel={words('saving')}
          busy={save.pending}
          form="change-card"
        />
      }
    >
      <form id="change-card" noValidate onSubmit={submit} className="grid gap-4 pb-2">
        {save.error ? (
          <ChangeFailure
            error={save.error}
            known={audit.version}
            busy={save.pending}
            onTheirs={takeStored}
            onMine={(stored) => void keep(stored)}
          />
        ) : null}
        <Field id="card-ground" label={t('ground')} hint={t('groundHint')} {...error('ground')}>
          {(control) => (
            <Textarea
              {...control}
              maxLength={1000}
              value={draft.ground}
              onChange={(event) => change({ ground: event.target.value })}
            />
          )}
        </Field>
        <fieldset id="card-subjects" tabIndex={-1} className="min-w-0">
          <legend className="font-medium">{t('subjects')}</legend>
          {SUBJECT_CODES.map((code) => (
            <Checkbox
              key={code}
              id={`card-subject-${code}`}
              label={subjects(code)}
              checked={draft.subjects.includes(code)}
              onChange={(event) =>
                change({
                  subjects: SUBJECT_CODES.filter((one) =>
                    one === code ? event.target.checked : draft.subjects.includes(one),
                  ),
                })
              }
            />
          ))}
          {error('subjects').error ? (
            <p role="alert" className="text-sm font-medium text-refused">
              {error('subjects').error}
            </p>
          ) : null}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          {day('periodFrom', t('from'))}
          {day('periodTo', t('to'))}
        </div>
        <Field
          id="card-declarations"
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
              onChange={(event) => change({ declarations: event.target.value })}
            />
          )}
        </Field>
        {audit.form === 'DESK' ? null : (
          <Field id="card-place" label={t('place')} hint={t('placeHint')} optionalLabel={t('optional')}>
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
      </form>
    </Sheet>
  )
}

/** The card as it is stored, to be typed over. */
const draftOf = (audit: AuditView): CaseDraft => ({
  ...audit.card,
  form: audit.form,
  person: audit.participant,
  declarations: audit.card.declarations.join('\n'),
  group: audit.group.map(({ id, role }) => ({ officerId: id, role })),
})

'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, type FormEvent } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { AUDIT_FORMS, type AuditForm } from '@/server/modules/audits/domain/vocabulary'
import type { Person } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { CardFields } from './card-fields'
import { faultsOf, openingOf, type CaseDraft } from './case-draft'
import { GroupFields } from './group-fields'
import { PersonField } from './person-field'
import { useCaseError } from './use-case-error'

/** A new audit: whom, on what ground, about what, by whom. */
export function OpenAuditForm(props: { me: string; officers: readonly Person[]; today: Day }) {
  const { me, officers, today } = props
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
  const error = useCaseError(draft, checked, today)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = faultsOf(draft, today)
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
      <CardFields
        id="audit"
        draft={draft}
        error={error}
        onChange={change}
        hint={t('subjectsHint')}
        groundRows={3}
      />
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

'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useClosing } from '@/components/form/closing-question'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Sheet } from '@/components/ui/sheet'
import type { AuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { CardFields } from '../card-fields'
import { faultsOf, openingOf, type CaseDraft } from '../case-draft'
import { useCaseError } from '../use-case-error'
import { ChangeFailure } from './changed-meanwhile'
import { useLookAgain } from './use-case'

/** Corrects the card while nothing has been sent. */
export default function ChangeCard(props: { audit: AuditView; today: Day; onClose: () => void }) {
  const { audit, today, onClose } = props
  const words = useTranslations('postcontrol.change')
  const common = useTranslations('common')
  const trpc = useTRPC()
  // What the officer has seen: a colleague's change meanwhile is told, not written over.
  const [version, setVersion] = useState(audit.version)
  const [checked, setChecked] = useState(false)
  const [shown, setShown] = useState(() => draftOf(audit))
  const [draft, setDraft] = useState(shown)
  const save = useCommand(trpc.auditConsole.changeCard.mutationOptions({ onSettled: useLookAgain(audit.id) }))
  const change = (part: Partial<CaseDraft>) => setDraft((before) => ({ ...before, ...part }))
  const error = useCaseError(draft, checked, today)
  const closing = useClosing(JSON.stringify(draft) !== JSON.stringify(shown), onClose)

  async function keep(over: number) {
    setChecked(true)
    const [first] = faultsOf(draft, today)
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
    setShown(draftOf(audit))
    setDraft(draftOf(audit))
    setVersion(audit.version)
    save.reset()
  }

  return (
    <Sheet
      open
      onOpenChange={closing.onOpenChange}
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
        <CardFields id="card" draft={draft} error={error} onChange={change} />
      </form>
      {closing.question}
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

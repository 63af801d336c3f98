'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useClosing } from '@/components/form/closing-question'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Modal } from '@/components/ui/modal'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { SentFault } from '@/server/modules/audits/domain/check-sent'
import type { AuditView, Person } from '@/server/modules/audits/domain/views'
import { faultsOfFacts, type FactFault } from './facts'
import { FactsEditor } from './facts-editor'

const WIDE =
  'inset-y-0 right-0 h-dvh w-full border-y-0 border-r-0 data-ending-style:translate-x-4 data-starting-style:translate-x-4 sm:w-[min(48rem,100vw)]'

/** Facts of a document in a window beside the page; it stays open until they are taken. */
export default function FactsSheet(props: {
  audit: AuditView
  officers: readonly Person[]
  what: Sent
  submitLabel: string
  busyLabel: string
  busy: boolean
  error: unknown
  onClose: () => void
  onSubmit: (what: Sent) => void
}) {
  const t = useTranslations('postcontrol.facts')
  const purposes = useTranslations('audits.purpose')
  const common = useTranslations('common')
  const [what, setWhat] = useState(props.what)
  const [checked, setChecked] = useState(false)
  const closing = useClosing(JSON.stringify(what) !== JSON.stringify(props.what), props.onClose)
  const faults = checked ? faultsOfFacts(what) : []
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field)
    return fault ? { error: t(`wrong.${fault.code}` satisfies `wrong.${FactFault['code']}`) } : {}
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const [first] = faultsOfFacts(what)
    if (first) document.getElementById(first.field)?.focus()
    else props.onSubmit(what)
  }

  const failure = props.error ? failureOf(props.error) : null
  const reason = failure?.code === 'INVALID_INPUT' ? failure.details['reason'] : null
  return (
    <Modal
      open
      onOpenChange={closing.onOpenChange}
      popupClass={WIDE}
      title={purposes(what.purpose)}
      description={t('lead')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={props.submitLabel}
          busyLabel={props.busyLabel}
          busy={props.busy}
          form="facts"
        />
      }
    >
      <form id="facts" noValidate onSubmit={submit} className="grid gap-5 pb-2">
        {failure ? (
          <FailureAlert failure={failure} text={isFault(reason) ? t(`refused.${reason}`) : undefined} />
        ) : null}
        <FactsEditor
          audit={props.audit}
          officers={props.officers}
          what={what}
          errorOf={errorOf}
          onChange={setWhat}
        />
      </form>
      {closing.question}
    </Modal>
  )
}

const FAULTS: readonly SentFault[] = [
  'item-twice',
  'position-twice',
  'period',
  'requirement-unknown',
  'item-unknown',
  'item-answered',
  'until-early',
  'suspension-early',
  'suspension-overlap',
  'resumption-early',
  'prolongation-length',
  'prolonged-already',
  'row-unknown',
  'unit-twice',
]
const isFault = (reason: unknown): reason is SentFault => FAULTS.some((fault) => fault === reason)

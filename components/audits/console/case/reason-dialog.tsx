'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent, type ReactElement, type ReactNode } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

/** An act that wants its reason in words; it stays open while the act runs and when it fails. */
export function ReasonDialog(props: {
  trigger: ReactElement
  title: string
  text?: string
  label: string
  confirmLabel: string
  busyLabel: string
  maxLength: number
  danger?: boolean
  pending: boolean
  error: unknown
  /** More to fill in, under the words. */
  children?: ReactNode
  /** False while something in `children` is wrong: they say what. */
  check?: () => boolean
  /** Rejects when the act did not go through. */
  onGive: (reason: string) => Promise<unknown>
}) {
  const t = useTranslations('postcontrol')
  const common = useTranslations('common')
  const id = useId()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  async function give(event: FormEvent) {
    event.preventDefault()
    const good = props.check?.() ?? true
    setMissing(!reason.trim())
    if (!reason.trim()) return document.getElementById(`${id}-reason`)?.focus()
    if (!good) return
    try {
      await props.onGive(reason.trim())
    } catch {
      return // Why is shown above the words.
    }
    setOpen(false)
    setReason('')
  }

  return (
    <Dialog
      trigger={props.trigger}
      open={open}
      onOpenChange={setOpen}
      title={props.title}
      {...(props.text && { description: props.text })}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={props.confirmLabel}
          busyLabel={props.busyLabel}
          busy={props.pending}
          danger={props.danger ?? false}
          form={`${id}-form`}
        />
      }
    >
      <form id={`${id}-form`} noValidate onSubmit={(event) => void give(event)} className="space-y-4">
        {props.error ? <FailureAlert failure={failureOf(props.error)} /> : null}
        <Field id={`${id}-reason`} label={props.label} {...(missing && { error: t('new.required') })}>
          {(control) => (
            <Textarea
              {...control}
              maxLength={props.maxLength}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {props.children}
      </form>
    </Dialog>
  )
}

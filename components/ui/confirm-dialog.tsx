'use client'

import type { ReactElement, ReactNode } from 'react'
import { Dialog } from './dialog'
import { DialogFooter } from './dialog-footer'

/** A question before an act that cannot be undone. It stays open while the act runs and when it fails. */
export function ConfirmDialog(props: {
  trigger: ReactElement
  title: string
  text: ReactNode
  confirmLabel: string
  busyLabel: string
  cancelLabel: string
  closeLabel: string
  danger?: boolean
  busy: boolean
  /** Why the act did not go through. */
  failure?: ReactNode
  onConfirm: () => void
}) {
  return (
    <Dialog
      trigger={props.trigger}
      title={props.title}
      description={props.text}
      closeLabel={props.closeLabel}
      footer={
        <DialogFooter
          cancelLabel={props.cancelLabel}
          label={props.confirmLabel}
          busyLabel={props.busyLabel}
          busy={props.busy}
          danger={props.danger ?? false}
          onPress={props.onConfirm}
        />
      }
    >
      {props.failure}
    </Dialog>
  )
}

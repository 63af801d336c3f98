'use client'

import type { ReactElement, ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { DialogClose } from './modal'

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
        <>
          <DialogClose render={<Button>{props.cancelLabel}</Button>} />
          <Button
            variant={props.danger ? 'danger' : 'primary'}
            busy={props.busy}
            busyLabel={props.busyLabel}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.failure}
    </Dialog>
  )
}

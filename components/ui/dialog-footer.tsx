import type { MouseEventHandler } from 'react'
import { Button } from './button'
import { DialogClose } from './modal'

/** Foot of a dialog or a sheet: the way out, and the act; `form` names a form inside that the button sends. */
export function DialogFooter(props: {
  cancelLabel: string
  label: string
  busyLabel: string
  busy: boolean
  danger?: boolean
  /** There is nothing to do it to yet. */
  disabled?: boolean
  form?: string
  onPress?: MouseEventHandler<HTMLButtonElement>
}) {
  return (
    <>
      <DialogClose render={<Button>{props.cancelLabel}</Button>} />
      <Button
        variant={props.danger ? 'danger' : 'primary'}
        {...(props.form && { type: 'submit', form: props.form })}
        disabled={props.disabled}
        busy={props.busy}
        busyLabel={props.busyLabel}
        onClick={props.onPress}
      >
        {props.label}
      </Button>
    </>
  )
}

import type { ComponentProps, MouseEvent } from 'react'
import { buttonStyle, type ButtonStyle } from './button-style'
import { cn } from './cn'
import { Spinner } from './spinner'

export type ButtonProps = ComponentProps<'button'> &
  ButtonStyle & {
    /** Work is under way: the button keeps its place and focus, answers no press, and says so to a reader. */
    busy?: boolean
    /** Words while busy («Отправляется»); the ordinary ones stay otherwise. */
    busyLabel?: string
  }

const refuse = (event: MouseEvent) => event.preventDefault()

/** A button; `type="button"` unless said otherwise. An icon button needs an aria-label. */
export function Button({ variant, size, wide, busy, busyLabel, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy ? { onClick: refuse, 'aria-disabled': true, 'aria-busy': true } : {})}
      className={cn(buttonStyle({ variant, size, wide }), className)}
    >
      {busy ? <Spinner /> : null}
      {busy && busyLabel ? busyLabel : children}
    </button>
  )
}

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** Attributes that tie a control to its label, hint and error. Spread them on the control. */
export type ControlProps = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

/**
 * A control with its label, hint and error. Required is the rule, so the exception is named: `optionalLabel`
 * («необязательно») is shown beside the label when the field may stay empty.
 */
export function Field(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  optionalLabel?: string
  className?: string
  children: (control: ControlProps) => ReactNode
}) {
  const hintId = props.hint ? `${props.id}-hint` : undefined
  const errorId = props.error ? `${props.id}-error` : undefined
  const control: ControlProps = {
    id: props.id,
    'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.optionalLabel ? undefined : true,
  }
  return (
    <div className={cn('field', props.className)}>
      <label htmlFor={props.id} className="font-medium">
        {props.label}
        {props.optionalLabel ? (
          <span className="font-normal text-muted"> — {props.optionalLabel}</span>
        ) : null}
      </label>
      {props.hint ? (
        <p id={hintId} className="text-sm text-muted">
          {props.hint}
        </p>
      ) : null}
      <div className="mt-1">{props.children(control)}</div>
      {props.error ? (
        <p id={errorId} className="mt-1 flex gap-2 text-sm font-medium text-refused">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {props.error}
        </p>
      ) : null}
    </div>
  )
}

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { keepEarly } from './keep-early'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

/**
 * One answer of several, in native radio buttons under a legend. Controlled with `value` and `onChange`, or plain with
 * `defaultValue` in a form.
 */
export function RadioGroup(props: {
  id: string
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  options: readonly RadioOption[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** Short answers side by side where there is room. */
  compact?: boolean
  className?: string
}) {
  const { onChange } = props
  const described = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`].filter(Boolean)
  return (
    <fieldset
      id={props.id}
      tabIndex={-1}
      aria-describedby={described.join(' ') || undefined}
      className={cn('min-w-0', props.className)}
    >
      <legend className="font-medium">{props.legend}</legend>
      {props.hint ? (
        <p id={`${props.id}-hint`} className="text-sm text-muted">
          {props.hint}
        </p>
      ) : null}
      <div className={cn('mt-1', props.compact && 'grid-cols-3 gap-x-4 sm:grid')}>
        {props.options.map((option) => (
          <label key={option.value} className="flex min-h-control items-start gap-3">
            <input
              type="radio"
              name={props.name}
              value={option.value}
              disabled={option.disabled}
              {...(props.value === undefined
                ? { defaultChecked: props.defaultValue === option.value }
                : { checked: props.value === option.value })}
              {...(onChange
                ? { ref: keepEarly, autoComplete: 'off', onChange: () => onChange(option.value) }
                : {})}
              className="mt-[calc((var(--control)-1.25rem)/2)] size-5 shrink-0 accent-action"
            />
            <span className="grow py-[calc((var(--control)-var(--body-line))/2)]">
              <span className={option.disabled ? 'text-muted' : undefined}>{option.label}</span>
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {props.error ? (
        <p id={`${props.id}-error`} className="mt-1 flex gap-2 text-sm font-medium text-refused">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { keepEarly } from './keep-early'

/** A box with its words; the whole line is the target. `hint` is read after the label. */
export function Checkbox({
  label,
  hint,
  className,
  id,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { id: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <div className={cn('flex min-h-control items-start gap-3', className)}>
      <input
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...(rest.onChange && { ref: keepEarly, autoComplete: 'off' })}
        {...rest}
        id={id}
        type="checkbox"
        className="mt-[calc((var(--control)-1.25rem)/2)] size-5 shrink-0 accent-action"
      />
      <label htmlFor={id} className="grow py-[calc((var(--control)-var(--body-line))/2)]">
        {label}
        {hint ? (
          <span id={`${id}-hint`} className="block text-sm text-muted">
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  )
}

import type { ReactNode } from 'react'
import { cn } from './cn'
import { TONES, type Tone } from './tone'

/**
 * A message in the page: what happened and what comes next. `live` announces it to a reader when it appears:
 * `polite` after the current sentence, `assertive` at once.
 */
export function Alert(props: {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  live?: 'polite' | 'assertive'
  className?: string
}) {
  const look = TONES[props.tone]
  const role = props.live === 'assertive' ? 'alert' : props.live === 'polite' ? 'status' : undefined
  return (
    <div
      role={role}
      className={cn(
        'flex min-w-0 gap-3 rounded-md border-l-4 px-inset py-3',
        look.surface,
        look.line,
        props.className,
      )}
    >
      <look.icon aria-hidden className={cn('mt-[0.15em] size-5 shrink-0', look.text)} />
      <div className="min-w-0 grow">
        <p className="font-medium">{props.title}</p>
        {props.children ? <div className="mt-1 text-ink">{props.children}</div> : null}
        {props.action ? <div className="mt-3 flex flex-wrap gap-2">{props.action}</div> : null}
      </div>
    </div>
  )
}

import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type PathStep = {
  key: string
  label: ReactNode
  state: 'done' | 'current' | 'upcoming' | 'refused'
  /** When it was reached: an <Instant>, or nothing yet. */
  time?: ReactNode
  /** Under which number, by whom, why: one short line. */
  note?: ReactNode
}

/** Words for readers beside the marks. */
export type PathWords = Record<PathStep['state'], string>

const MARK: Record<PathStep['state'], string> = {
  done: 'border-action bg-action text-on-action',
  current: 'border-link bg-paper',
  upcoming: 'border-edge bg-paper',
  refused: 'border-danger bg-danger text-on-danger',
}

const LABEL: Record<PathStep['state'], string> = {
  done: 'font-medium',
  current: 'font-semibold text-link',
  upcoming: 'text-muted',
  refused: 'font-medium text-refused',
}

/**
 * Where a document is: «черновик → отправлен → получен → зарегистрирован → рассмотрен» as an ordered list with times.
 * Downwards where it is narrow, across where there is room; it looks at its own width, not at the window's.
 */
export function StatusPath(props: { label: string; steps: readonly PathStep[]; words: PathWords }) {
  return (
    <div className="@container">
      <ol aria-label={props.label} className={cn('@2xl:flex', props.steps.length > 6 && '@2xl:text-sm')}>
        {props.steps.map((step, index) => (
          <Step
            key={step.key}
            step={step}
            word={props.words[step.state]}
            last={index === props.steps.length - 1}
          />
        ))}
      </ol>
    </div>
  )
}

function Step({ step, word, last }: { step: PathStep; word: string; last: boolean }) {
  return (
    <li
      aria-current={step.state === 'current' ? 'step' : undefined}
      className="relative flex gap-3 pb-5 last:pb-0 @2xl:block @2xl:min-w-0 @2xl:flex-1 @2xl:pr-4 @2xl:pb-0 @2xl:last:flex-initial"
    >
      {last ? null : (
        <span
          aria-hidden
          className={cn(
            'absolute top-6 bottom-0 left-[0.6875rem] w-0.5 @2xl:top-[0.6875rem] @2xl:right-0 @2xl:bottom-auto @2xl:left-6 @2xl:h-0.5 @2xl:w-auto',
            step.state === 'done' ? 'bg-action' : 'bg-line',
          )}
        />
      )}
      <span
        aria-hidden
        className={cn(
          'relative flex size-6 shrink-0 items-center justify-center rounded-full border-2',
          MARK[step.state],
        )}
      >
        {step.state === 'done' ? <Check className="size-3.5 stroke-3" /> : null}
        {step.state === 'refused' ? <X className="size-3.5 stroke-3" /> : null}
        {step.state === 'current' ? <span className="size-2.5 rounded-full bg-link" /> : null}
      </span>
      <div className="min-w-0 @2xl:mt-2">
        <p className={cn('leading-6', LABEL[step.state])}>
          {step.label}
          <span className="sr-only">, {word}</span>
        </p>
        {step.time ? <p className="tabular text-xs text-muted">{step.time}</p> : null}
        {step.note ? <p className="text-xs">{step.note}</p> : null}
      </div>
    </li>
  )
}

import { cn } from './cn'
import { TONES, type Tone } from './tone'

/** How much is done, with words. `value` of `max` (100); `valueText` («41 МБ из 60 МБ») is seen and read. */
export function Progress(props: {
  id: string
  label: string
  value: number
  max?: number
  valueText?: string
  tone?: Tone
  className?: string
}) {
  const max = props.max ?? 100
  const share = Math.min(1, Math.max(0, max > 0 ? props.value / max : 0))
  return (
    <div className={cn('min-w-0', props.className)}>
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span id={props.id} className="min-w-0">
          {props.label}
        </span>
        {props.valueText ? <span className="tabular text-muted">{props.valueText}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-labelledby={props.id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={props.value}
        aria-valuetext={props.valueText}
        className="mt-1 h-2 overflow-hidden rounded-full border border-edge bg-paper"
      >
        <div
          className={cn('h-full transition-[width]', TONES[props.tone ?? 'action'].fill)}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}

import { useLocale } from 'next-intl'
import { formatInstant, formatNumericInstant, type InstantInput } from './format'

const iso = (value: InstantInput) => (typeof value === 'string' ? value : value.toISOString())

/** An instant in Moscow time. `numeric` is for dense tables. */
export function Instant(props: { value: InstantInput; form?: 'long' | 'numeric'; className?: string }) {
  const locale = useLocale()
  return (
    <time dateTime={iso(props.value)} className={props.className ?? 'tabular'}>
      {props.form === 'numeric' ? formatNumericInstant(props.value) : formatInstant(props.value, locale)}
    </time>
  )
}

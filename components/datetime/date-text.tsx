import { useLocale } from 'next-intl'
import { formatDate, formatNumericDate, formatWeekdayDate, type DateInput } from './format'

/** A legal date `YYYY-MM-DD`; `weekday` by default. */
export function DateText(props: {
  value: DateInput
  form?: 'weekday' | 'long' | 'numeric'
  className?: string
}) {
  const locale = useLocale()
  const text =
    props.form === 'numeric'
      ? formatNumericDate(props.value)
      : props.form === 'long'
        ? formatDate(props.value, locale)
        : formatWeekdayDate(props.value, locale)
  return (
    <time dateTime={props.value} className={props.className ?? 'tabular'}>
      {text}
    </time>
  )
}

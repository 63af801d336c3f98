'use client'

import { useEffect, useState } from 'react'
import { formatInstant, formatRelative } from './format'
import type { Locale } from '@/components/i18n/locale'

/**
 * «3 минуты назад», kept true while the page is open; the exact instant is in the title. `now` is the server's, so the
 * first picture is the same on both sides and a moved clock of the demonstration is honoured. ISO 8601 strings.
 */
export function TimeAgo(props: { value: string; now: string; locale: Locale; className?: string }) {
  const [elapsed, setElapsed] = useState(0)

  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - start), 30_000)
    return () => clearInterval(timer)
  }, [props.now])

  // Adding milliseconds to the server's instant reads no clock of this machine.
  const present = new Date(Date.parse(props.now) + elapsed)
  return (
    <time dateTime={props.value} title={formatInstant(props.value, props.locale)} className={props.className}>
      {formatRelative(props.value, present, props.locale)}
    </time>
  )
}

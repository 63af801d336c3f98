'use client'

import { useTranslations } from 'next-intl'
import { DayField } from './day-field'

/** First and last day of something, both of which may be left open; `from` undefined: it begins by itself. */
export function TermFields(props: {
  id: string
  legend: string
  from: string | null | undefined
  until: string | null
  error?: string
  onChange: (term: { from?: string | null; until?: string | null }) => void
}) {
  const t = useTranslations('organisation.edit')
  return (
    <fieldset>
      <legend className="font-medium">
        {props.legend}
        <span className="font-normal text-muted"> — {t('optional')}</span>
      </legend>
      <div className="mt-1 grid gap-4 sm:grid-cols-2">
        {props.from === undefined ? null : (
          <DayField
            id={`${props.id}-from`}
            label={t('firstDay')}
            value={props.from}
            onChange={(from) => props.onChange({ from })}
          />
        )}
        <DayField
          id={`${props.id}-until`}
          label={t('lastDay')}
          value={props.until}
          {...(props.error && { error: props.error })}
          onChange={(until) => props.onChange({ until })}
        />
      </div>
    </fieldset>
  )
}

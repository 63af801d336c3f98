'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { refusedFields, type FormState } from './form-state'
import { waitInWords } from './wait-in-words'

/** A refusal that is of no field, in words: what is wrong, what to do, and the number of the request. */
export function FormFailure({ state }: { state: FormState }) {
  const t = useTranslations('access.failure')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const { failure } = state
  if (!failure || refusedFields(state).length > 0) return null
  const { code, details, traceId } = failure
  if (code === 'RATE_LIMITED' || code === 'UNAVAILABLE') {
    const wait = waitInWords(Number(details['seconds'] ?? 0), locale)
    return (
      <Alert tone="refused" title={t(`${code}.title`)} live="assertive">
        {t(`${code}.text`, { wait })}
      </Alert>
    )
  }
  return (
    <Alert tone="refused" title={errors(`${code}.title`)} live="assertive">
      <p>
        {errors(`${code}.text`)} {errors(`${code}.cure`)}
      </p>
      {traceId && code === 'INTERNAL' ? (
        <p className="mt-1 text-sm text-muted">
          {t('requestId')}: <code className="font-mono break-all select-all">{traceId}</code>
        </p>
      ) : null}
    </Alert>
  )
}

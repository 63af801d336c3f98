'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import type { Failure } from './failure'

/** Reasons that have words of their own wherever they are met. */
const REASONS = ['share-ended'] as const

/**
 * A refused or failed act in words: what is wrong, why, what to do, and the number of the request to quote. `text`
 * replaces the general explanation where the screen knows better; `action` is the next step.
 */
export function FailureAlert(props: {
  failure: Failure
  text?: ReactNode
  action?: ReactNode
  className?: string
}) {
  const t = useTranslations('errors')
  const words = useTranslations('failure')
  const { code, details, traceId } = props.failure
  const reason = REASONS.find((known) => known === details['reason'])
  return (
    <Alert
      tone="refused"
      live="assertive"
      title={t(`${code}.title`)}
      action={props.action}
      className={props.className}
    >
      <p>
        {props.text ?? (reason ? words(`reason.${reason}`) : null) ?? (
          <>
            {t(`${code}.text`)} {t(`${code}.cure`)}
          </>
        )}
      </p>
      {traceId ? (
        <p className="mt-1 text-sm text-muted">
          {words('requestId')}: <code className="font-mono break-all select-all">{traceId}</code>
        </p>
      ) : null}
    </Alert>
  )
}

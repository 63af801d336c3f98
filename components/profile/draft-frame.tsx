'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import type { Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FieldFault } from '@/server/modules/profile/domain/check-profile'
import { useFaultText } from './use-fault-text'

/** A draft form's summary of faults, its warnings and its buttons. */
export function DraftFrame(props: {
  faults: readonly FieldFault[]
  attempt: number
  stale: boolean
  failure: Failure | null
  busy: boolean
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}) {
  const t = useTranslations('profile.form')
  const words = useFaultText()

  function submit(event: FormEvent) {
    event.preventDefault()
    props.onSubmit()
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      <ErrorSummary
        title={t('summary', { count: props.faults.length })}
        attempt={props.attempt}
        items={props.faults.map((fault) => ({ fieldId: `profile-${fault.field}`, message: words(fault) }))}
      />
      {props.stale ? (
        <Alert tone="near" live="assertive" title={t('stale.title')}>
          {t('stale.text')}
        </Alert>
      ) : null}
      {props.children}
      {props.failure ? <FailureAlert failure={props.failure} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={props.busy} busyLabel={t('saving')}>
          {t('save')}
        </Button>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

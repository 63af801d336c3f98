'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { browserNow } from '@/components/datetime/browser-clock'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { SigningProgress as Doing } from './use-signing'

/** A signature that takes longer than this is worth a word of advice, seconds. */
const SLOW = 15

/** What is happening with the signature, for how long, and what it may be waiting for: never silent. */
export function SigningProgress(props: {
  doing: Doing
  total: number
  startedAt: number
  plugin: boolean
  onCancel: () => void
}) {
  const t = useTranslations('signing.run')
  const seconds = useSecondsSince(props.startedAt)
  const { phase, ordinal, name } = props.doing
  const waits = props.plugin && phase === 'sign'
  return (
    <div className="space-y-3">
      <Progress
        id="signing-progress"
        label={t('progress')}
        value={phase === 'check' ? props.total : ordinal - 1}
        max={props.total}
        valueText={t('elapsed', { seconds })}
      />
      <p role="status">{t(`phase.${phase}`, { ordinal, total: props.total, name })}</p>
      {waits || seconds >= SLOW ? (
        <p role="status" className="text-sm text-muted">
          {waits ? t(seconds >= SLOW ? 'stuckPlugin' : 'waitingPlugin') : t(`stuck.${phase}`)}
        </p>
      ) : null}
      {phase === 'check' ? null : <Button onClick={props.onCancel}>{t('cancel')}</Button>}
    </div>
  )
}

function useSecondsSince(at: number): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const look = () => setSeconds(Math.max(0, Math.round((browserNow().getTime() - at) / 1000)))
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [at])
  return seconds
}

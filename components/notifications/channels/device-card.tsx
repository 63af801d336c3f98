'use client'

import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { Tone } from '@/components/ui/tone'
import type { Standing, useThisDevice } from './use-this-device'

const TONES: Record<Exclude<Standing, 'checking'>, Tone> = {
  unavailable: 'neutral',
  unsupported: 'neutral',
  install: 'action',
  denied: 'near',
  off: 'neutral',
  on: 'action',
}

/** Push on the device in hand: how it stands, why, and what can be done. */
export function DeviceCard({ device }: { device: ReturnType<typeof useThisDevice> }) {
  const t = useTranslations('channels.device')
  const { standing, own, problem } = device
  return (
    <Card title={t('title')}>
      {standing === 'checking' ? (
        <p role="status">
          <span className="sr-only">{t('checking')}</span>
          <Skeleton className="h-24" />
        </p>
      ) : (
        <Alert
          tone={TONES[standing]}
          title={t(`${standing}.title`)}
          action={
            standing === 'off' ? (
              <Button
                variant="primary"
                busy={device.busy}
                busyLabel={t('turningOn')}
                onClick={() => void device.turnOn()}
              >
                {t('turnOn')}
              </Button>
            ) : own && standing === 'on' ? (
              <>
                <TrialButton id={own.id} />
                <Button
                  busy={device.removing}
                  busyLabel={t('turningOff')}
                  onClick={() => void device.turnOff(own.id).catch(() => undefined)}
                >
                  {t('turnOff')}
                </Button>
              </>
            ) : null
          }
        >
          {t(`${standing}.text`)}
        </Alert>
      )}
      {problem && standing === 'off' ? (
        <Alert tone="refused" live="assertive" className="mt-3" title={t(`problem.${problem}.title`)}>
          {t(`problem.${problem}.text`)}
        </Alert>
      ) : null}
      {device.error ? <FailureAlert className="mt-3" failure={failureOf(device.error)} /> : null}
    </Card>
  )
}

function TrialButton({ id }: { id: string }) {
  const t = useTranslations('channels.device')
  const trpc = useTRPC()
  const attempt = useCommand(trpc.notifications.tryDevice.mutationOptions())

  async function send() {
    await attempt.run({ id })
    toast.success(t('tried'), { description: t('triedText') })
  }
  return (
    <>
      <Button
        busy={attempt.pending}
        busyLabel={t('trying')}
        onClick={() => void send().catch(() => undefined)}
      >
        {t('try')}
      </Button>
      {attempt.error ? <FailureAlert className="basis-full" failure={failureOf(attempt.error)} /> : null}
    </>
  )
}

'use client'

import { MonitorSmartphone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/components/datetime/format'
import { TimeAgo } from '@/components/datetime/time-ago'
import { useDeviceName } from '@/components/data/use-device-name'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import { toast } from '@/components/ui/toast'
import type { PushDeviceView } from '@/server/modules/notifications/contract'

/** Every device that is told by push; each may be turned off from here. */
export function DeviceList(props: {
  devices: readonly PushDeviceView[]
  ownId: string | null
  now: string
  busy: boolean
  turnOff: (id: string) => Promise<void>
}) {
  const t = useTranslations('channels.devices')
  const locale = useLocale()
  const nameOf = useDeviceName()

  async function remove(id: string) {
    await props.turnOff(id)
    toast.success(t('removed'))
  }

  return (
    <Card flush title={t('title')} footer={t('footer')}>
      <ul aria-label={t('title')}>
        {props.devices.map(({ id, device, createdAt, acceptedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b p-inset last:border-b-0"
          >
            <MonitorSmartphone aria-hidden className="mt-0.5 size-5 text-muted" />
            <div className="min-w-0 grow basis-56">
              <h3 className="flex flex-wrap items-center gap-x-3 text-body">
                {nameOf(device)}
                {id === props.ownId ? <Status tone="action">{t('current')}</Status> : null}
              </h3>
              <p className="text-sm text-muted">
                {t('added', { instant: formatInstant(createdAt, locale) })}
              </p>
              <p className="text-sm text-muted">
                {acceptedAt ? (
                  <>
                    {t('accepted')}: <TimeAgo value={acceptedAt} now={props.now} locale={locale} />
                  </>
                ) : (
                  t('none')
                )}
              </p>
            </div>
            <Button
              size="small"
              busy={props.busy}
              aria-label={t('removeNamed', { device: nameOf(device) })}
              onClick={() => void remove(id).catch(() => undefined)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

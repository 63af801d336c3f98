'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { ChannelsView } from '@/server/modules/notifications/contract'
import { ChannelsForm } from './channels-form'
import { DeviceCard } from './device-card'
import { DeviceList } from './device-list'
import { useThisDevice } from './use-this-device'

/** How the person is told: this device, the choice by groups, all devices. */
export function ChannelsPage(props: { initial: ChannelsView; now: string }) {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.notifications.channels.queryOptions(undefined, { initialData: props.initial }),
  )
  const device = useThisDevice(data)
  return (
    <div className="space-y-6">
      <ChannelsForm view={data} />
      <DeviceCard device={device} />
      {data.devices.length > 0 ? (
        <DeviceList
          devices={data.devices}
          ownId={device.own?.id ?? null}
          now={props.now}
          busy={device.removing}
          turnOff={device.turnOff}
        />
      ) : null}
    </div>
  )
}

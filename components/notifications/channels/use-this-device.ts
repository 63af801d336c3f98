'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import type { ChannelsView } from '@/server/modules/notifications/contract'
import {
  presentSubscription,
  readBrowser,
  subscribe,
  SubscribeError,
  unsubscribe,
  watchPermission,
  type BrowserState,
} from './this-browser'

/** How this device stands: what can be done with it follows. */
export type Standing = 'checking' | 'unavailable' | 'unsupported' | 'install' | 'denied' | 'off' | 'on'

/** Push on the device in hand: how it stands, and turning it on and off. */
export function useThisDevice({ pushKey, devices }: Pick<ChannelsView, 'pushKey' | 'devices'>) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<SubscribeError['reason'] | null>(null)
  const [busy, setBusy] = useState(false)
  const add = useCommand(trpc.notifications.addDevice.mutationOptions())
  // Not the person's own act: nothing is said of it when it fails.
  const tie = useCommand(trpc.notifications.addDevice.mutationOptions())
  const remove = useCommand(trpc.notifications.removeDevice.mutationOptions())

  const { data: browser = null, refetch: look } = useQuery({
    queryKey: ['this-browser'],
    queryFn: readBrowser,
    networkMode: 'always',
  })
  useEffect(() => watchPermission(() => void look()), [look])

  const own = devices.find(({ endpointHash }) => endpointHash === browser?.endpointHash) ?? null
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: trpc.notifications.channels.queryKey() })
    await look()
  }

  // Known already: tied to the session of now, so that it ends with this one and not with one that is long over.
  const tied = useRef(false)
  useEffect(() => {
    if (!own || tied.current) return
    tied.current = true
    void presentSubscription()
      .then((subscription) => subscription && tie.run(subscription))
      .catch(() => undefined)
  }, [own, tie])

  async function turnOn() {
    if (!pushKey) return
    setProblem(null)
    setBusy(true)
    try {
      await add.run(await subscribe(pushKey))
      tied.current = true
    } catch (error) {
      // What the server does not know must not stay in the browser.
      await unsubscribe().catch(() => undefined)
      if (error instanceof SubscribeError) setProblem(error.reason)
    } finally {
      await refresh().catch(() => undefined)
      setBusy(false)
    }
  }

  async function turnOff(id: string) {
    await remove.run({ id })
    if (id === own?.id) await unsubscribe().catch(() => undefined)
    await refresh()
  }

  return {
    standing: standingOf(browser, pushKey, own !== null),
    own,
    problem,
    busy,
    error: add.error ?? remove.error,
    turnOn,
    turnOff,
    removing: remove.pending,
  }
}

function standingOf(browser: BrowserState | null, pushKey: string | null, known: boolean): Standing {
  if (!pushKey) return 'unavailable'
  if (!browser) return 'checking'
  if (browser.support === 'install') return 'install'
  if (browser.support === 'no') return 'unsupported'
  if (browser.permission === 'denied') return 'denied'
  return known && browser.permission === 'granted' ? 'on' : 'off'
}

'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { parseAddress, queueHref, type QueueAddress } from './address'

/**
 * The console's state is its address: it survives a reload, can be sent to a colleague, and Back works. Changes do not
 * ask the server for the page again.
 */
export function useAddress() {
  const params = useSearchParams()
  const address = useMemo(() => parseAddress(new URLSearchParams(params)), [params])
  const go = useCallback(
    (change: Partial<QueueAddress>, how: 'push' | 'replace' = 'push') => {
      const href = queueHref({ ...address, ...change })
      if (how === 'push') window.history.pushState(null, '', href)
      else window.history.replaceState(null, '', href)
    },
    [address],
  )
  return { address, go }
}

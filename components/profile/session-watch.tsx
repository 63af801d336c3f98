'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from '@/components/trpc/client'

/** Keeps the person's own pages true: another session that ends leaves the list, this one leads to the sign-in page. */
export function SessionWatch() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()

  useEffect(() => {
    const source = new EventSource('/api/events')
    const leave = () => {
      source.close()
      router.push('/sign-in?ended=1')
    }
    source.addEventListener('ended', leave)
    source.onmessage = () =>
      void queryClient.invalidateQueries({ queryKey: trpc.profile.sessions.queryKey() })
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return
      // Refused: only an ended session is a reason to leave.
      void fetch('/api/events', { method: 'HEAD' }).then(
        ({ status }) => {
          if (status === 401) leave()
        },
        () => undefined, // the line is gone as well: the next page tells
      )
    }
    return () => source.close()
  }, [queryClient, router, trpc])

  return null
}

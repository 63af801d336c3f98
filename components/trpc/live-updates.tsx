'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from './client'

/** Keeps the page true without a reload: a live event makes the queries it touches look again. Renders nothing. */
export function LiveUpdates({ actingFor }: { actingFor: string }) {
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const router = useRouter()

  useEffect(() => {
    const source = new EventSource(`/api/events?for=${encodeURIComponent(actingFor)}`)
    const keys = {
      submission: [trpc.submissions.pathKey(), trpc.queue.pathKey(), trpc.archive.pathKey()],
      notification: [trpc.notifications.pathKey()],
    }
    const look = (queryKeys: readonly (readonly unknown[])[]) => {
      for (const queryKey of queryKeys) void queryClient.invalidateQueries({ queryKey })
    }
    const lookAtAll = () => look([...keys.submission, ...keys.notification])
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { topic } = JSON.parse(data) as { topic: keyof typeof keys | 'session' }
      if (topic === 'session') lookAtAll()
      else look(keys[topic])
    }
    // What happened while the channel was down was not heard.
    let lost = false
    source.onerror = () => {
      lost = true
    }
    source.onopen = () => {
      if (lost) lookAtAll()
      lost = false
    }
    source.addEventListener('ended', () => {
      source.close()
      router.push('/sign-in?ended=1')
    })
    return () => source.close()
  }, [actingFor, queryClient, router, trpc])

  return null
}

'use client'

import { useQueryClient, type Query } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from './client'

/**
 * False for a query of one other object (`{ id }` in its input): an event about a document must not make every open one
 * look again, since a look of an officer at a document is journalled.
 */
function concerns(query: Query, id: string): boolean {
  const asked = query.queryKey[1] as { input?: { id?: string } } | undefined
  return asked?.input?.id === undefined || asked.input.id === id
}

/** Keeps the page true without a reload: a live event makes the queries it touches look again. Renders nothing. */
export function LiveUpdates({ actingFor }: { actingFor: string }) {
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const router = useRouter()

  useEffect(() => {
    const source = new EventSource(`/api/events?for=${encodeURIComponent(actingFor)}`)
    const archive = trpc.archive.pathKey()
    const keys = {
      submission: [trpc.submissions.pathKey(), trpc.queue.pathKey(), archive],
      notification: [trpc.notifications.pathKey()],
    }
    const lookAtAll = () => {
      for (const queryKey of Object.values(keys).flat()) void queryClient.invalidateQueries({ queryKey })
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { topic, id } = JSON.parse(data) as { topic: keyof typeof keys | 'session'; id: string }
      if (topic === 'session') return lookAtAll()
      for (const queryKey of keys[topic]) {
        // The archive's documents have ids of their own.
        const predicate = queryKey === archive ? undefined : (query: Query) => concerns(query, id)
        void queryClient.invalidateQueries({ queryKey, predicate })
      }
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

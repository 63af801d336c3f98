'use client'

import { matchQuery, useQueryClient, type Query } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { toast } from '@/components/ui/toast'
import { useTRPC } from './client'

/** Pause before a refused channel is asked about, milliseconds. */
const RETRY_MS = 1_000

/** An event heard while a page was on its way may be news to it: so long it is remembered, milliseconds. */
const ON_THE_WAY_MS = 30_000

/**
 * False for a query of one other object (`{ id }` in its input): an event about a document is not about every open one, save
 * those that show it among the documents of their case.
 */
function concerns(query: Query, id: string): boolean {
  const asked = query.queryKey[1] as { input?: { id?: string } } | undefined
  const shown = query.state.data as { case?: unknown } | null | undefined
  return (
    asked?.input?.id === undefined ||
    asked.input.id === id ||
    (Array.isArray(shown?.case) && shown.case.some((link: { id?: string }) => link.id === id))
  )
}

/** Keeps the page true without a reload: a live event makes the queries it touches look again. Renders nothing. */
export function LiveUpdates({
  actingFor,
  rightsChanged,
}: {
  actingFor: string
  /** Said when the person's rights have changed while the page was open. */
  rightsChanged?: { title: string; text: string }
}) {
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const router = useRouter()
  const { title, text } = rightsChanged ?? {}

  useEffect(() => {
    const address = `/api/events?for=${encodeURIComponent(actingFor)}`
    let source = new EventSource(address)
    let again: ReturnType<typeof setTimeout> | undefined
    const archive = trpc.archive.pathKey()
    const keys = {
      submission: [trpc.submissions.pathKey(), trpc.information.pathKey(), trpc.queue.pathKey(), archive],
      archive: [archive],
      audit: [trpc.audits.pathKey(), trpc.auditConsole.pathKey()],
      'audit-draft': [trpc.auditConsole.drafts.pathKey()],
      notification: [trpc.notifications.pathKey(), trpc.officeNotices.pathKey()],
      exchange: [trpc.exchange.pathKey()],
      trust: [trpc.trust.pathKey()],
      calendar: [trpc.calendar.pathKey()],
      catalogue: [trpc.catalogue.pathKey(), trpc.wordings.pathKey()],
      organisation: [
        trpc.organisation.pathKey(),
        trpc.invitations.pathKey(),
        trpc.powers.pathKey(),
        trpc.rights.pathKey(),
      ],
    }
    type Heard = { topic: keyof typeof keys; id: string }
    const isTouched = (query: Query, { topic, id }: Heard) =>
      keys[topic].some(
        (queryKey) =>
          matchQuery({ queryKey }, query) &&
          // The archive's documents have ids of their own.
          (queryKey === archive || concerns(query, id)),
      )
    const lookAtAll = () => void queryClient.invalidateQueries()
    const lately = new Set<Heard>()
    const hear = ({ data }: MessageEvent<string>) => {
      const { topic, id } = JSON.parse(data) as {
        topic: keyof typeof keys | 'session' | 'rights'
        id: string
      }
      if (topic === 'session') return lookAtAll()
      if (topic === 'rights') {
        if (title) toast.info(title, { description: text })
        // Sections and pages that the person may open are the server's to say.
        router.refresh()
        return lookAtAll()
      }
      const heard = { topic, id }
      lately.add(heard)
      setTimeout(() => lately.delete(heard), ON_THE_WAY_MS)
      void queryClient.invalidateQueries({ predicate: (query) => isTouched(query, heard) })
    }
    // A page that was drawn before an event and shown after it brings data that nobody would look at again.
    const unsubscribe = queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type !== 'added' || query.state.dataUpdatedAt === 0) return
      if ([...lately].some((heard) => isTouched(query, heard)))
        void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true })
    })
    const leave = () => {
      source.close()
      router.push('/sign-in?ended=1')
    }
    const close = () => {
      source.close()
      router.push('/cabinet?closed=1')
    }
    // What happened while the channel was down was not heard; nor what happened between the drawing of the page and now.
    let lost = true
    const open = () => {
      source.onmessage = hear
      source.onopen = () => {
        if (lost) lookAtAll()
        lost = false
      }
      source.onerror = () => {
        lost = true
        // The browser comes back by itself after a lost line, but not after a refusal: the session may have ended.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(() => void ask(), RETRY_MS)
      }
      source.addEventListener('ended', leave)
      source.addEventListener('gone', close)
    }
    const ask = async () => {
      const answer = await fetch(address, { method: 'HEAD' }).catch(() => null)
      if (answer?.status === 401) return leave()
      if (answer?.status === 404) return close()
      source = new EventSource(address)
      open()
    }
    open()
    return () => {
      clearTimeout(again)
      unsubscribe()
      source.close()
    }
  }, [actingFor, queryClient, router, text, title, trpc])

  return null
}

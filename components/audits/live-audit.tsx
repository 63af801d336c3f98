'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { usePageRefresh } from '@/components/trpc/use-page-refresh'

/** Draws nothing: when anything has happened in the audit, the page is asked for again. */
export function LiveAudit({ id, version }: { id: string; version: number }) {
  const trpc = useTRPC()
  const { data, error } = useQuery(trpc.audits.get.queryOptions({ id }))
  // Taken from this person: the page says that there is no such audit.
  const gone = failureOf(error).code === 'NOT_FOUND'
  usePageRefresh(gone ? 'gone' : data && data.version > version ? data.version : null)
  return null
}

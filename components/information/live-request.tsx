'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { usePageRefresh } from '@/components/trpc/use-page-refresh'

/** Draws nothing: when the request has moved on, the page is asked for again, with the answer's first rows. */
export function LiveRequest({ id, version }: { id: string; version: number }) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.information.get.queryOptions({ id }))
  usePageRefresh(data && data.version > version ? data.version : null)
  return null
}

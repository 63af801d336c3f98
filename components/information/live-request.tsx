'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from '@/components/trpc/client'

/** Draws nothing: when the request has moved on, the page is asked for again, with the answer's first rows. */
export function LiveRequest({ id, version }: { id: string; version: number }) {
  const trpc = useTRPC()
  const router = useRouter()
  const { data } = useQuery(trpc.information.get.queryOptions({ id }))
  const moved = data !== undefined && data.version !== version
  useEffect(() => {
    if (moved) router.refresh()
  }, [moved, router])
  return null
}

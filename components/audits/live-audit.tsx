'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from '@/components/trpc/client'

/** Draws nothing: when anything has happened in the audit, the page is asked for again. */
export function LiveAudit({ id, version }: { id: string; version: number }) {
  const trpc = useTRPC()
  const router = useRouter()
  const { data } = useQuery(trpc.audits.get.queryOptions({ id }))
  const moved = data !== undefined && data.version > version
  useEffect(() => {
    if (moved) router.refresh()
  }, [moved, router])
  return null
}

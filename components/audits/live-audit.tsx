'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'

/** Draws nothing: when anything has happened in the audit, the page is asked for again. */
export function LiveAudit({ id, version }: { id: string; version: number }) {
  const trpc = useTRPC()
  const router = useRouter()
  const { data, error } = useQuery(trpc.audits.get.queryOptions({ id }))
  // Taken from this person: the page says that there is no such audit.
  const moved = (data !== undefined && data.version > version) || failureOf(error).code === 'NOT_FOUND'
  useEffect(() => {
    if (moved) router.refresh()
  }, [moved, router])
  return null
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { AuditView } from '@/server/modules/audits/domain/views'

/** The audit as it is now: the page came with it, and live events ask for it again. */
export function useCase(first: AuditView): AuditView {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.auditConsole.get.queryOptions({ id: first.id })
  // What is known already knows whether it is old; the page may be one that was gone back to.
  useState(() => {
    // Untyped: the type of the wire has lost `readonly`, the data is the same.
    if (!queryClient.getQueryData(options.queryKey))
      queryClient.setQueryData<unknown>(options.queryKey, first)
  })
  return useQuery(options).data ?? first
}

/** Asks for the audit again after an act of one's own, whatever came of it. */
export function useLookAgain(id: string): () => Promise<void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: trpc.auditConsole.get.queryKey({ id }) })
}

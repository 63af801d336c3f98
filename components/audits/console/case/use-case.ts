import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { AuditDraft, AuditView } from '@/server/modules/audits/domain/views'

/** What the page came with becomes what is known; what is known already knows whether it is old. */
function useFirst(queryKey: QueryKey, first: unknown) {
  const queryClient = useQueryClient()
  useState(() => {
    // Untyped: the type of the wire has lost `readonly`, the data is the same. The page may be one that was gone back to.
    if (!queryClient.getQueryData(queryKey)) queryClient.setQueryData<unknown>(queryKey, first)
  })
}

/** The audit as it is now: the page came with it, and live events ask for it again. */
export function useCase(first: AuditView): AuditView {
  const options = useTRPC().auditConsole.get.queryOptions({ id: first.id })
  useFirst(options.queryKey, first)
  return useQuery(options).data ?? first
}

/** What the officers are writing in it: a colleague's saving asks for this alone. */
export function useDrafts(auditId: string, first: AuditDraft[]): AuditDraft[] {
  const options = useTRPC().auditConsole.drafts.queryOptions({ id: auditId })
  useFirst(options.queryKey, first)
  return useQuery(options).data ?? first
}

/** Asks for the audit and its drafts again after an act of one's own, whatever came of it. */
export function useLookAgain(id: string): () => Promise<void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async () => {
    const keys = [trpc.auditConsole.get.queryKey({ id }), trpc.auditConsole.drafts.queryKey({ id })]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}

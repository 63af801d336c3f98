'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'

/** Makes the document and the lists look again after an act of this page, without waiting for the live event. */
export function useRefresh() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.submissions.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.archive.pathKey() }),
    ])
}

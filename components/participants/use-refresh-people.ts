'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'

/** Makes people, invitations and requests look again after an act of this page, without waiting for the live event. */
export function useRefreshPeople() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [trpc.organisation.pathKey(), trpc.invitations.pathKey(), trpc.rights.pathKey()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
}

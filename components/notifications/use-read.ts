'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'

/** Marks notices as read and lets the bell and the lists look again. */
export function useRead() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useCommand(
    trpc.notifications.read.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() }),
    }),
  )
}

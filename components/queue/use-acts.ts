'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'

/**
 * The officer's acts on one document. Whatever an act's outcome, the document and the lists are looked at again: after a
 * refusal they are what has changed. `failure` is of the last refused act.
 */
export function useActs(id: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()

  const lookAgain = () =>
    Promise.all(
      [trpc.queue.list.pathKey(), trpc.queue.get.queryKey({ id })].map((queryKey) =>
        // The live event of the same act may have begun to look already.
        queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false }),
      ),
    )
  const assign = useCommand(trpc.queue.assign.mutationOptions({ onSettled: lookAgain }))
  const register = useCommand(trpc.queue.register.mutationOptions({ onSettled: lookAgain }))
  const removeFile = useCommand(trpc.queue.removeFile.mutationOptions({ onSettled: lookAgain }))

  const acts = [assign, register, removeFile]
  const error = acts.find((act) => act.error)?.error
  const failure: Failure | null = error ? failureOf(error) : null

  /** Runs an act; answers whether it succeeded. What went wrong is in `failure`. */
  async function attempt(run: () => Promise<unknown>): Promise<boolean> {
    for (const act of acts) act.reset()
    try {
      await run()
      return true
    } catch {
      return false
    }
  }

  return { assign, register, removeFile, attempt, lookAgain, failure }
}

export type Acts = ReturnType<typeof useActs>

/** Somebody else was quicker: the document on the screen was not the one in the office. */
export function isOvertaken({ code, details }: Failure): boolean {
  if (code === 'FORBIDDEN') return details['reason'] === 'other-officer'
  return code === 'STALE_VERSION' || code === 'WRONG_STATUS'
}

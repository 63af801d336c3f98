'use client'

import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * A mutation that carries the id of one act. The same input keeps its id until the act has succeeded, so a double click,
 * a retry after a lost answer, or pressing the button again is still one act; the server answers all of them alike.
 */
export function useCommand<Output, Error, Input extends { requestId: string }>(
  options: UseMutationOptions<Output, Error, Input>,
) {
  const { mutateAsync, ...state } = useMutation(options)
  const act = useRef<{ input: string; requestId: string; running: Promise<Output> | null } | null>(null)

  const run = (input: Omit<Input, 'requestId'>): Promise<Output> => {
    const written = JSON.stringify(input)
    if (act.current?.input === written && act.current.running) return act.current.running
    const requestId = act.current?.input === written ? act.current.requestId : crypto.randomUUID()
    const running = mutateAsync({ ...input, requestId } as Input)
    const current = { input: written, requestId, running: running as Promise<Output> | null }
    act.current = current
    running.then(
      () => {
        if (act.current === current) act.current = null
      },
      () => {
        current.running = null
      },
    )
    return running
  }

  return { run, pending: state.isPending, error: state.error, reset: state.reset }
}

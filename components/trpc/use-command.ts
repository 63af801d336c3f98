'use client'

import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { askConfirmation } from './confirmation'
import { failureOf } from './failure'

/**
 * A mutation that carries the id of one act. The same input keeps its id until the act has succeeded, so a double click,
 * a retry after a lost answer, or pressing the button again is still one act; the server answers all of them alike. An act
 * that needs a fresh confirmation asks for it and then goes on as the same act.
 */
export function useCommand<Output, Error, Input extends { requestId: string }>(
  options: UseMutationOptions<Output, Error, Input>,
) {
  const { mutateAsync, ...state } = useMutation(options)
  const act = useRef<{ input: string; requestId: string; running: Promise<Output> | null } | null>(null)
  const [confirming, setConfirming] = useState(false)

  const attempt = async (input: Input): Promise<Output> => {
    try {
      return await mutateAsync(input)
    } catch (error) {
      if (failureOf(error).code !== 'CONFIRMATION_NEEDED') throw error
      setConfirming(true)
      const confirmed = await askConfirmation().finally(() => setConfirming(false))
      if (!confirmed) throw error
      return await mutateAsync(input)
    }
  }

  const run = (input: Omit<Input, 'requestId'>): Promise<Output> => {
    const written = JSON.stringify(input)
    if (act.current?.input === written && act.current.running) return act.current.running
    const requestId = act.current?.input === written ? act.current.requestId : crypto.randomUUID()
    const running = attempt({ ...input, requestId } as Input)
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

  return {
    run,
    pending: state.isPending || confirming,
    error: confirming ? null : state.error,
    reset: state.reset,
  }
}

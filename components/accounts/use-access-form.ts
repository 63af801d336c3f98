'use client'

import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { refusedFields, type FormAction, type FormState } from './form-state'
import { useHydrated } from './use-hydrated'

/**
 * A form that works without scripts, by its server action, and loses nothing with them: an answer that did not come
 * back is a refusal like any other, and the same act may be sent again. After a refusal the first refused field takes the
 * focus.
 */
export function useAccessForm<Result>(action: FormAction<Result>, initial: FormState<Result>) {
  const [posted, post] = useActionState(action, initial)
  const [sent, setSent] = useState<FormState<Result> | null>(null)
  const [busy, start] = useTransition()
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement>(null)
  const state = sent ?? posted
  const { attempt } = state
  const [first] = refusedFields(state)

  useEffect(() => {
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }, [first, attempt])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    start(async () => {
      try {
        setSent(await action(state, data))
      } catch {
        setSent({
          ...state,
          failure: { code: 'UNAVAILABLE', details: {}, traceId: '' },
          attempt: attempt + 1,
        })
      }
    })
  }

  return {
    state,
    busy,
    /** Back to the form as it was filled in. */
    reopen: () => {
      const { again: _, ...values } = state.values
      setSent({ ...state, values, result: null, failure: null, requestId: crypto.randomUUID() })
    },
    // The browser's own bubbles speak its language, not the page's.
    form: { ref: form, action: post, onSubmit: submit, noValidate: hydrated },
  }
}

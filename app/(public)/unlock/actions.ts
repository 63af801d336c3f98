'use server'

import type { FormState } from '@/components/accounts/form-state'
import { callerFor } from '@/server/trpc/caller'
import { answerForm, textOf } from '../answer-form'

/** Ends the rest of one account by the link that its owner was sent. */
export async function liftRest(state: FormState<true>, form: FormData): Promise<FormState<true>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    return (await api.accounts.liftRest({ requestId, token: textOf(form, 'token') })).done
  })
}

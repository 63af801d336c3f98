'use server'

import { getLocale } from 'next-intl/server'
import type { FormState } from '@/components/accounts/form-state'
import { callerFor } from '@/server/trpc/caller'
import { answerForm, textOf } from '../answer-form'

/** Asks for the letter; the answer is the same whether or not there is such an account. */
export async function recover(state: FormState<true>, form: FormData): Promise<FormState<true>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    const name = textOf(form, 'name')
    return (await api.accounts.askRecovery({ requestId, name, locale: await getLocale() })).accepted
  })
}

/** Saves the new password by the link of the letter. */
export async function resetPassword(state: FormState<true>, form: FormData): Promise<FormState<true>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    const token = textOf(form, 'token')
    return (await api.accounts.resetPassword({ requestId, token, password: textOf(form, 'password') })).done
  })
}

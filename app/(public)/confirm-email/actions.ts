'use server'

import type { EmailAnswer } from '@/components/accounts/email-form'
import type { FormState } from '@/components/accounts/form-state'
import { callerFor } from '@/server/trpc/caller'
import { answerForm, textOf } from '../answer-form'

/** One address's answer to a change of e-mail: yes, or it was not me. */
export async function answerEmailChange(
  state: FormState<EmailAnswer>,
  form: FormData,
): Promise<FormState<EmailAnswer>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    const side = textOf(form, 'side') === 'old' ? ('old' as const) : ('new' as const)
    const input = { requestId, token: textOf(form, 'token'), side }
    if (form.get('answer') === 'no') {
      await api.accounts.cancelEmail(input)
      return 'cancelled'
    }
    return (await api.accounts.confirmEmail(input)).changed ? 'changed' : 'half'
  })
}

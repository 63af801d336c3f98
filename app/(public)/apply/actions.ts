'use server'

import { getLocale } from 'next-intl/server'
import type { Applied } from '@/components/accounts/apply-form'
import type { FormState } from '@/components/accounts/form-state'
import { callerFor } from '@/server/trpc/caller'
import { answerForm, textOf } from '../answer-form'

/** Sends the application; sent again, it is another application of the same mailbox, whose link is the one that works. */
export async function apply(state: FormState<Applied>, form: FormData): Promise<FormState<Applied>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    await api.accounts.applyForAccess({
      requestId,
      login: textOf(form, 'login'),
      email: textOf(form, 'email'),
      consent: (form.get('consent') === '1') as true,
      locale: await getLocale(),
    })
    return { again: form.has('again') }
  })
}

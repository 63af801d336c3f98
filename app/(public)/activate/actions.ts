'use server'

import type { Activated } from '@/components/accounts/activate-form'
import type { FormState } from '@/components/accounts/form-state'
import { enterAs } from '@/server/auth/enter'
import { callerFor } from '@/server/trpc/caller'
import { answerForm, textOf } from '../answer-form'

/** Makes the account and lets its owner in at once: the link has proved the mailbox, the form has the password. */
export async function activate(state: FormState<Activated>, form: FormData): Promise<FormState<Activated>> {
  return answerForm(state, form, async (requestId) => {
    const api = await callerFor(null)
    const login = textOf(form, 'login')
    const { userId } = await api.accounts.activate({
      requestId,
      token: textOf(form, 'token'),
      login,
      lastName: textOf(form, 'lastName'),
      firstName: textOf(form, 'firstName'),
      middleName: textOf(form, 'middleName'),
      password: textOf(form, 'password'),
    })
    await enterAs(userId, 'PASSWORD')
    return { login: login.trim() }
  })
}

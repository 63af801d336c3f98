import type { FormState } from '@/components/accounts/form-state'
import { traceId } from '@/server/auth/request'
import { toDomainError } from '@/server/trpc/init'

/** Fields of the forms that are given back to whoever typed them; passwords are not. */
const KEPT = ['login', 'email', 'consent', 'again', 'name', 'lastName', 'firstName', 'middleName'] as const

/** A field of a form as text; empty when it is absent. */
export const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Turns one call into the next state of its form. A refused act has not happened, so it keeps its id for another try; a
 * done one gives way to a new id.
 */
export async function answerForm<Result>(
  state: FormState<Result>,
  form: FormData,
  call: (requestId: string) => Promise<Result>,
): Promise<FormState<Result>> {
  const requestId = textOf(form, 'requestId')
  const values = Object.fromEntries(
    KEPT.flatMap((name) => (form.has(name) ? [[name, textOf(form, name)]] : [])),
  )
  const next = { values, attempt: state.attempt + 1 }
  try {
    const result = await call(requestId)
    return { ...next, result, failure: null, requestId: crypto.randomUUID() }
  } catch (error) {
    const { code, details } = toDomainError(error)
    const failure = { code, details, traceId: await traceId() }
    const reused = code === 'REQUEST_REUSED'
    return { ...next, result: null, failure, requestId: reused ? crypto.randomUUID() : requestId }
  }
}

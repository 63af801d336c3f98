import type { ErrorCode, ErrorDetails } from '@/server/platform/errors'

/** What the server has answered to a form of these pages; the same shape with and without scripts. */
export interface FormState<Result = unknown> {
  result: Result | null
  failure: { code: ErrorCode; details: ErrorDetails; traceId: string } | null
  /** What was typed, but for passwords: a page that is drawn anew loses nothing. */
  values: Record<string, string>
  /** Id of the act that the form sends next. */
  requestId: string
  /** Counts answers, so that the same refusal twice is still seen as new. */
  attempt: number
}

/** A server action behind a form: the state before and what was typed give the state after. */
export type FormAction<Result> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>

/** A form nobody has sent. */
export function emptyForm<Result>(values: Record<string, string> = {}): FormState<Result> {
  return { result: null, failure: null, values, requestId: crypto.randomUUID(), attempt: 0 }
}

/** Names of the fields the server has refused. */
export function refusedFields({ failure }: FormState): string[] {
  if (failure?.code === 'LOGIN_TAKEN') return ['login']
  if (failure?.code === 'PASSWORD_REFUSED') {
    return failure.details['reasons']?.toString() === 'wrong' ? ['current'] : ['password']
  }
  const fields = failure?.code === 'INVALID_INPUT' ? failure.details['fields'] : []
  return Array.isArray(fields) ? fields.map(String) : []
}

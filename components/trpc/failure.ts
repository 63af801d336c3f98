import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'
import type { ErrorCode, ErrorDetails } from '@/server/platform/errors'

/** What a call's failure is to the interface: a code it has words for, the request's id, facts. */
export interface Failure {
  code: ErrorCode
  traceId: string
  details: ErrorDetails
}

/** Reads a failure out of whatever a call threw. No answer at all (network) is UNAVAILABLE. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const { data } = error as TRPCClientError<AppRouter>
    if (data) return { code: data.code, traceId: data.traceId, details: data.details }
  }
  return { code: 'UNAVAILABLE', traceId: '', details: {} }
}

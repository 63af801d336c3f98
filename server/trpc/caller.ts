import 'server-only'
import { forbidden, notFound, unauthorized } from 'next/navigation'
import { actorFor, requestClient, traceId } from '../auth/request'
import { toDomainError } from './init'
import { createCaller } from './root'

/** Typed calls from server components, with the same permissions and scopes as over HTTP. */
export async function callerFor(actingFor: string | null) {
  return createCaller({
    traceId: await traceId(),
    actor: () => actorFor(actingFor),
    client: await requestClient(),
  })
}

/** Awaits a call for a page: out of scope shows the page's "not found", a lack of rights its refusal. */
export async function orRefuse<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    const { code } = toDomainError(error)
    if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') notFound()
    if (code === 'FORBIDDEN') forbidden()
    if (code === 'UNAUTHENTICATED') unauthorized()
    throw error
  }
}

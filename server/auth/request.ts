import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Actor } from './actor'
import { clientOf } from './from-request'
import { mintActor, parseActingFor } from './mint'
import { readSessionId, sessionCookieName } from './session'
import { now } from '../platform/clock'
import { newId, REQUEST_ID_HEADER } from '../platform/ids'

const sessionId = cache(async () => readSessionId((await cookies()).get(sessionCookieName())?.value))

/** The actor of this request, acting for `actingFor` (a participant's id or `console`). Minted once per request. */
export const actorFor = cache(async (actingFor: string | null): Promise<Actor> =>
  mintActor(await sessionId(), parseActingFor(actingFor), now()),
)

/** Where this request comes from. */
export const requestClient = cache(async () => clientOf(await headers()))

/** The request's id, for logs and for the person to quote. */
export const traceId = cache(async () => (await headers()).get(REQUEST_ID_HEADER) ?? newId())

/** The instant of this request, ISO 8601: what a page is drawn by. */
export const requestNow = cache(() => now().toISOString())

import { now } from '../platform/clock'
import { newId } from '../platform/ids'
import { clientAddress } from '../platform/client-address'
import type { Actor } from './actor'
import type { Client } from './context'
import { mintActor, parseActingFor } from './mint'
import { readSessionId, sessionCookieName } from './session'

/** Header by which the browser says on whose behalf it acts; the address of the page decides it. */
export const ACTING_FOR_HEADER = 'x-acting-for'

/** Id of one request, for logs and for the person to quote. */
export const newTraceId = newId

/**
 * The actor of a plain request, minted once, when first needed. On whose behalf is taken from the header, or from `for`
 * in the address where a browser cannot set a header (downloads, live channels).
 */
export function mintFromRequest(request: Request): () => Promise<Actor> {
  let minted: Promise<Actor> | undefined
  return () => (minted ??= mint(request))
}

async function mint(request: Request): Promise<Actor> {
  const actingFor = request.headers.get(ACTING_FOR_HEADER) ?? new URL(request.url).searchParams.get('for')
  return mintActor(await readSessionId(cookieOf(request)), parseActingFor(actingFor), now())
}

/** Where a request comes from. */
export function clientOf(headers: Headers): Client {
  return { address: clientAddress(headers), device: headers.get('user-agent')?.slice(0, 300) ?? null }
}

/** The session cookie's value in a plain request. */
export function cookieOf(request: Request): string | undefined {
  const name = `${sessionCookieName()}=`
  const pair = request.headers
    .get('cookie')
    ?.split('; ')
    .find((part) => part.startsWith(name))
  return pair?.slice(name.length)
}

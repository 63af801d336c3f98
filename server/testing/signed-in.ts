import { encode } from 'next-auth/jwt'
import type { Actor } from '@/server/auth/actor'
import { sessionCookieName } from '@/server/auth/session'
import { env } from '@/server/platform/env'

/** The header by which a browser says whose session it is in. */
export async function cookieOf(sessionId: string): Promise<{ cookie: string }> {
  const token = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET })
  return { cookie: `${sessionCookieName()}=${token}` }
}

/** What an actor's browser asks for at a path: in their session, for whom they act or for the console. */
export async function requestAs(actor: Actor, path: string): Promise<Request> {
  const address = new URL(path, 'http://portal.test')
  const actingFor = 'participantId' in actor ? actor.participantId : 'console'
  address.searchParams.set('for', actingFor)
  return new Request(address, { headers: 'sessionId' in actor ? await cookieOf(actor.sessionId) : {} })
}

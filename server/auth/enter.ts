import 'server-only'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { SESSION_MS, startSession } from '../modules/accounts/commands/start-session'
import { env } from '../platform/env'
import type { DoorName } from './actor'
import { requestClient } from './request'
import { sessionCookieName } from './session'

/** Lets a person in who has just proved themself to a page of the portal: a session and next-auth's cookie of it. */
export async function enterAs(userId: string, door: DoorName): Promise<void> {
  const { AUTH_SECRET, PUBLIC_URL } = env()
  const sid = await startSession({ userId, door, ...(await requestClient()) })
  const maxAge = SESSION_MS / 1000
  ;(await cookies()).set(sessionCookieName(), await encode({ token: { sid }, secret: AUTH_SECRET, maxAge }), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: PUBLIC_URL.startsWith('https://'),
    maxAge,
  })
}

import { NextResponse } from 'next/server'
import { cookieOf } from '@/server/auth/from-request'
import { readSessionId, sessionCookieName } from '@/server/auth/session'
import { endSession } from '@/server/modules/accounts/commands/start-session'
import { env } from '@/server/platform/env'
import { foreignOrigin } from '@/server/platform/origin'

/** Ends the session on the server and forgets the cookie; a plain form, so it works without scripts. */
export async function POST(request: Request) {
  if (foreignOrigin(request)) return new NextResponse(null, { status: 403 })
  const sessionId = await readSessionId(cookieOf(request))
  if (sessionId) await endSession(sessionId)
  const response = NextResponse.redirect(new URL('/sign-in?left=1', env().PUBLIC_URL), 303)
  response.cookies.delete(sessionCookieName())
  return response
}

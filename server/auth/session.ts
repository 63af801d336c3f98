import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '../platform/env'

/** next-auth's cookie carries nothing but this: the id of a row that is read at every request. */
const Token = z.object({ sid: z.uuid() })

/** Name of the session's cookie; `__Secure-` wherever the portal is served over https. */
export function sessionCookieName(): string {
  return env().PUBLIC_URL.startsWith('https://')
    ? '__Secure-next-auth.session-token'
    : 'next-auth.session-token'
}

/** The session's id from the cookie's value, or null when the cookie is absent, expired, foreign or damaged. */
export async function readSessionId(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: env().AUTH_SECRET })
    const parsed = Token.safeParse(token)
    return parsed.success ? parsed.data.sid : null
  } catch {
    return null // A cookie that cannot be decrypted is no cookie.
  }
}

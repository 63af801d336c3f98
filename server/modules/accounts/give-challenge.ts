import { randomBytes } from 'node:crypto'
import { certificateCookie } from '@/server/auth/certificate-cookie'
import { clientAddress } from '@/server/platform/client-address'
import { env } from '@/server/platform/env'
import { foreignOrigin } from '@/server/platform/origin'
import { allowCertificateDoor } from '@/server/platform/rate-limits'
import { issueChallenge } from './commands/issue-challenge'

/** Longer than the text may be answered, so that a late answer is told to be late. */
const COOKIE_SECONDS = 600

/** Gives a browser a text to sign for signing in, and the cookie without which the answer counts for nothing. */
export async function giveChallenge(request: Request): Promise<Response> {
  const refuse = (status: number, body: object) =>
    Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  if (foreignOrigin(request)) return refuse(403, { code: 'FORBIDDEN' })
  const seconds = await allowCertificateDoor(clientAddress(request.headers))
  if (seconds > 0) return refuse(429, { code: 'RATE_LIMITED', details: { seconds } })
  const secret = randomBytes(32).toString('base64url')
  const challenge = await issueChallenge('SIGN_IN', secret)
  const secure = env().PUBLIC_URL.startsWith('https://') ? '; Secure' : ''
  return Response.json(challenge, {
    headers: {
      'cache-control': 'no-store',
      'set-cookie': `${certificateCookie()}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_SECONDS}${secure}`,
    },
  })
}

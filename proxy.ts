import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/server/platform/env'
import { newId, REQUEST_ID_HEADER } from '@/server/platform/ids'
import { securityHeaders } from '@/server/platform/security-headers'

/**
 * Every page gets the id of its request and the headers that keep foreign scripts out. Next reads the nonce back from
 * the policy in the request's headers and puts it on its own scripts.
 */
export function proxy(request: NextRequest) {
  const { PUBLIC_URL, INGEST_URL, ESIA, ESIA_ISSUER, ESIA_URL } = env()
  const security = securityHeaders({
    nonce: randomBytes(16).toString('base64'),
    ingestOrigin: new URL(INGEST_URL).origin,
    esiaOrigin: ESIA === 'off' ? null : new URL((ESIA === 'service' && ESIA_URL) || ESIA_ISSUER).origin,
    https: PUBLIC_URL.startsWith('https://'),
    development: process.env['NODE_ENV'] === 'development',
  })
  const requestId = newId()

  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', security['Content-Security-Policy'])
  headers.set(REQUEST_ID_HEADER, requestId)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value)
  response.headers.set(REQUEST_ID_HEADER, requestId)
  return response
}

export const config = {
  // Pages only. A captured letter (development/mail/…) has a stricter policy of its own.
  matcher: [
    '/((?!api/|_next/static|_next/image|icons/|sw\\.js|manifest\\.webmanifest|favicon\\.ico|development/mail/.).*)',
  ],
}

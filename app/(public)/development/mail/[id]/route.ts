import { findCapturedHtml } from '@/server/modules/notifications/captured-letters'
import { GetLetter } from '@/server/modules/notifications/contract'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'

/** A letter is foreign content: no scripts, nothing loaded from outside, no origin of ours. Links open new windows. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The HTML of a captured letter, for the frame of the page beside. */
export async function GET(_request: Request, { params }: RouteContext) {
  const parsed = GetLetter.safeParse(await params)
  const html = parsed.success ? await find(parsed.data) : null
  if (html === null) return new Response(null, { status: 404 })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

async function find(letter: { id: string }): Promise<string | null> {
  try {
    return await asSystem((tx) => findCapturedHtml({ tx }, letter))
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

import type { Actor } from '@/server/auth/actor'
import { mintFromRequest } from '@/server/auth/from-request'
import { openChannel } from '@/server/auth/live-channel'

export const dynamic = 'force-dynamic'

/**
 * 401 when nobody is signed in, 404 when there is nothing of theirs to hear; null when the channel may be opened. A person
 * who asks on nobody's behalf hears of their own account.
 */
function refuseChannel({ kind }: Actor, request: Request): number | null {
  if (kind === 'anonymous') return 401
  if (kind === 'person') return new URL(request.url).searchParams.get('for') ? 404 : null
  return kind === 'participant' || kind === 'officer' ? null : 404
}

/** Whether a channel would be opened, for a page whose channel was refused. */
export async function HEAD(request: Request) {
  return new Response(null, { status: refuseChannel(await mintFromRequest(request)(), request) ?? 204 })
}

/** Live channel (server-sent events) of one actor; `?for=` says on whose behalf, as everywhere. */
export async function GET(request: Request) {
  const actor = await mintFromRequest(request)()
  const refusal = refuseChannel(actor, request)
  if (refusal !== null || actor.kind === 'anonymous' || actor.kind === 'system') {
    return new Response(null, { status: refusal ?? 404 })
  }
  return new Response(openChannel(actor, request), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

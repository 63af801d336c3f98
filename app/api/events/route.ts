import { mintFromRequest } from '@/server/auth/from-request'
import { openChannel } from '@/server/auth/live-channel'

export const dynamic = 'force-dynamic'

/** Live channel (server-sent events) of one actor; `?for=` says on whose behalf, as everywhere. */
export async function GET(request: Request) {
  const actor = await mintFromRequest(request)()
  if (actor.kind !== 'participant' && actor.kind !== 'officer') return new Response(null, { status: 404 })
  return new Response(openChannel(actor, request), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { carrySessions } from '@/server/modules/accounts/commands/carry-sessions'
import { renewLists } from '@/server/modules/trust/demonstration'
import { now, onMachine } from '@/server/platform/clock'
import { env } from '@/server/platform/env'
import { CLOCK_SETTLES_MS, moveClockBy } from '@/server/platform/moved-clock'

export const dynamic = 'force-dynamic'

/** `to`: the instant it shall be now; null sets the clock right. */
const Move = z.object({ to: z.iso.datetime({ offset: true }).nullable() })

/**
 * Moves the clock of the whole portal, in tests only: elsewhere there is no such address. Answers when every process goes by
 * the new one. JSON alone is taken, so that no foreign page can send it from a form.
 */
export async function POST(request: Request): Promise<Response> {
  if (!env().TEST_HOOKS) return new Response(null, { status: 404 })
  if (request.headers.get('content-type')?.split(';')[0] !== 'application/json')
    return new Response(null, { status: 415 })
  const parsed = Move.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  const { to } = parsed.data
  const before = now()
  const offset = to === null ? 0 : Date.parse(to) - onMachine(before).getTime()
  const moved = offset - moveClockBy(offset)
  await carrySessions(before, moved)
  await setTimeout(CLOCK_SETTLES_MS)
  await renewLists(now())
  return Response.json({ now: now().toISOString() })
}

import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { removeUnused } from '../files/commands/remove-content'

const DAY_MS = 24 * 3_600_000
/** Messages looked at in one transaction. */
const MANY = 200

/**
 * Removes the bytes of received messages that were handled `EAIS_KEEP_DAYS` ago or earlier; what they said is in the
 * portal's own rows since, and the message's row keeps their hash. Those that wait or were given up keep theirs: an officer
 * may yet have them handled. Answers how many.
 */
export async function forgetBodies(): Promise<number> {
  const at = now()
  const before = new Date(at.getTime() - env().EAIS_KEEP_DAYS * DAY_MS)
  let removed = 0
  for (;;) {
    const count = await asSystem((tx) => forgetSome(tx, at, before))
    removed += count
    if (count < MANY) return removed
  }
}

async function forgetSome(tx: Tx, at: Date, before: Date): Promise<number> {
  // Two workers at once take different ones.
  const old = await tx.$queryRaw<{ id: string; sha256: string }[]>`
    select m.id, m.sha256 from exchange_message m
    where m.direction = 'IN' and m.state = 'DONE' and m.body_removed_at is null and m.done_at <= ${before}
    order by m.done_at limit ${MANY} for update of m skip locked`
  for (const { id, sha256 } of old) {
    await tx.exchangeMessage.update({ where: { id }, data: { bodyRemovedAt: at } })
    await removeUnused(tx, sha256)
  }
  return old.length
}

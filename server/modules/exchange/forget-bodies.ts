import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { storage } from '@/server/platform/storage'

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
  const old = await tx.$queryRaw<{ id: string; sha256: string; shared: boolean }[]>`
    select m.id, m.sha256,
      exists (select 1 from exchange_message o where o.sha256 = m.sha256 and o.id <> m.id
        and o.direction = 'IN' and o.body_removed_at is null)
      or exists (select 1 from file f where f.sha256 = m.sha256)
      or exists (select 1 from information_answer a where a.sha256 = m.sha256) as shared
    from exchange_message m
    where m.direction = 'IN' and m.state = 'DONE' and m.body_removed_at is null and m.done_at <= ${before}
    order by m.done_at limit ${MANY} for update of m skip locked`
  for (const { id, sha256, shared } of old) {
    // The bytes go first: a row that says so too early would leave them for ever.
    if (!shared) await storage().remove(sha256)
    await tx.exchangeMessage.update({ where: { id }, data: { bodyRemovedAt: at } })
  }
  return old.length
}

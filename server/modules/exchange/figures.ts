import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { now } from '@/server/platform/clock'
import { exchangeMessages, exchangeOldest } from '@/server/platform/metrics'
import type { ExchangeFigures } from './contract'

/** ЕАИС ТО has had a document so long without a word of it that somebody should ask, milliseconds. */
export const UNANSWERED_MS = 60 * 60_000

/** Counts of the exchange now. */
export async function figuresOf(tx: Tx, at: Date): Promise<ExchangeFigures> {
  const [row] = await tx.$queryRaw<
    { waiting: bigint; dead: bigint; unanswered: bigint; oldest: Date | null }[]
  >`
    select
      count(*) filter (where m.state = 'WAITING') as waiting,
      count(*) filter (where m.state = 'DEAD') as dead,
      min(m.created_at) filter (where m.state = 'WAITING') as oldest,
      (select count(*) from exchange_message o
        where o.direction = 'OUT' and o.answered_at is null and o.state = 'DONE' and o.problem is null
          and o.done_at < ${new Date(at.getTime() - UNANSWERED_MS)}) as unanswered
    from exchange_message m where m.state in ('WAITING', 'DEAD')`
  const oldest = row!.oldest
  return {
    waiting: Number(row!.waiting),
    dead: Number(row!.dead),
    unanswered: Number(row!.unanswered),
    oldestSeconds: oldest && Math.max(0, Math.round((at.getTime() - oldest.getTime()) / 1000)),
  }
}

/** The same for /api/metrics and the answer of readiness. */
export async function readExchange(): Promise<ExchangeFigures> {
  const figures = await asSystem((tx) => figuresOf(tx, now()))
  for (const standing of ['waiting', 'dead', 'unanswered'] as const)
    exchangeMessages.set({ standing }, figures[standing])
  exchangeOldest.set(figures.oldestSeconds ?? 0)
  return figures
}

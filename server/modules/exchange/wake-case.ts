import type { Tx } from '@/server/platform/db/client'
import type { ExchangeMessage } from '@/prisma/generated/client'
import { planHandling, planPost } from './plan'

type Place = Pick<ExchangeMessage, 'direction' | 'caseId' | 'ordinal'>

/**
 * Plans the message that waits behind this one in its case. Of those received one that was given up for waiting comes back
 * to life.
 */
export async function wakeCase(tx: Tx, { direction, caseId, ordinal }: Place) {
  if (!caseId) return
  if (direction === 'OUT') {
    const next = await tx.exchangeMessage.findFirst({
      where: { direction, caseId, ordinal: { gt: ordinal }, state: 'WAITING' },
      orderBy: { ordinal: 'asc' },
      select: { id: true },
    })
    if (next) await planPost(tx, next.id)
    return
  }
  const behind = await tx.exchangeMessage.findMany({
    where: { direction, caseId, ordinal: ordinal + 1 },
    select: { id: true, state: true, problem: true },
  })
  const held = behind.find(({ state, problem }) => state === 'DEAD' && problem === 'predecessor-missing')
  // A dead one comes back only to a place that nobody has taken.
  const follower =
    behind.find(({ state }) => state === 'WAITING') ??
    (behind.every(({ state }) => state === 'DEAD') ? held : undefined)
  if (!follower) return
  await tx.exchangeMessage.update({ where: { id: follower.id }, data: { state: 'WAITING', problem: null } })
  await planHandling(tx, follower.id)
}

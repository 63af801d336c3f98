import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now as clock } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { record } from '../journal/record'
import { notifyPeople } from '../notifications/commands/notify-people'
import { peopleToTell } from './colleagues'
import { daysLeft, dueWarnings, WARNING_DAYS } from './domain/term'
import { dateOf, dayOf, termOf } from './view'

const DAY_MS = 24 * 3_600_000
const BATCH = 200

/**
 * Tells the administrators and the representative of every power that ends in 30, 7 or 1 days, each of these once. Answers
 * how many powers were told of. May run at any time and as often as one likes: what was told is written with the notice.
 */
export async function warnOfExpiringPowers(now: Date = clock()): Promise<number> {
  const today = moscowDate(now)
  const last = new Date(dateOf(today).getTime() + WARNING_DAYS[0] * DAY_MS)
  let told = 0
  let after: string | undefined
  for (;;) {
    const ids = await asSystem((tx) =>
      tx.powerOfAttorney.findMany({
        where: {
          revokedAt: null,
          validTo: { gte: dateOf(today), lte: last },
          ...(after && { id: { gt: after } }),
        },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      }),
    )
    for (const { id } of ids) if (await warnOf(id, now)) told++
    if (ids.length < BATCH) return told
    after = ids.at(-1)!.id
  }
}

/** One power in a transaction of its own: one that fails does not hold up the others' notices. */
function warnOf(id: string, now: Date): Promise<boolean> {
  return asSystem(async (tx) => {
    const power = await tx.powerOfAttorney.findUniqueOrThrow({ where: { id } })
    const today = moscowDate(now)
    const due = dueWarnings(termOf(power), power.warnedDays, today)
    if (due.length === 0) return false
    const { count } = await tx.powerOfAttorney.updateMany({
      where: { id, revokedAt: null, warnedDays: { equals: power.warnedDays } },
      data: { warnedDays: [...power.warnedDays, ...due] },
    })
    if (count === 0) return false
    const context: CommandContext<SystemActor> = {
      actor: { kind: 'system', process: 'powers' },
      tx,
      now,
      requestId: null,
    }
    const { participantId, number } = power
    const validTo = dayOf(power.validTo)
    await record(
      context,
      { type: 'power.expiring', data: { number, validTo, days: daysLeft(validTo, today) } },
      { subjectId: id, participantId },
    )
    await notifyPeople(context, await peopleToTell(context, power), {
      type: 'power.expiring',
      participantId,
      subjectId: id,
      data: { number, until: validTo },
    })
    return true
  })
}

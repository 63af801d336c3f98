import { now } from '@/server/platform/clock'
import type { SystemActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import { notifyPeople } from '../notifications/commands/notify-people'
import { whereActive } from '../participants/domain/appointment'
import { dueWarning, WARN_DAYS } from './domain/certificate-term'

const portal: SystemActor = { kind: 'system', process: 'certificates' }

/** Certificates looked at in one transaction. */
const STEP = 100
const DAY_MS = 24 * 3_600_000

/** Tells owners of certificates that are about to end, thirty, seven and one day ahead, each once. Answers how many. */
export async function watchCertificates(at = now()): Promise<number> {
  let told = 0
  for (let after: string | null = ''; after !== null;) {
    const step: { told: number; last: string | null } = await asSystem((tx) =>
      watchSome(tx, after || null, at),
    )
    told += step.told
    after = step.last
  }
  return told
}

async function watchSome(tx: Tx, after: string | null, at: Date) {
  const ending = await tx.userCertificate.findMany({
    where: {
      validTo: { gt: at, lte: new Date(at.getTime() + WARN_DAYS[0] * DAY_MS) },
      user: { annulledAt: null },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: STEP,
  })
  let told = 0
  for (const { id, userId, serial, validTo, warnedDays } of ending) {
    const days = dueWarning(validTo, warnedDays, at)
    if (days === null) continue
    // Two watches at once: the second finds the threshold told of already.
    const { count } = await tx.userCertificate.updateMany({
      where: { id, NOT: { warnedDays: { has: days } } },
      data: { warnedDays: { push: days } },
    })
    if (count === 0) continue
    const cabinet = await cabinetOf(tx, userId, at)
    if (!cabinet) continue
    const context = { actor: portal, tx, now: at, requestId: null }
    await notifyPeople(context, [userId], {
      type: 'certificate.ending',
      participantId: cabinet,
      subjectId: id,
      data: { title: `№ ${serial}`, until: moscowDate(validTo).split('-').reverse().join('.') },
    })
    told += 1
  }
  return { told, last: ending.at(-1)?.id ?? null }
}

/** In which of the person's cabinets they are told: their own before an organisation's. */
async function cabinetOf(tx: Tx, userId: string, at: Date): Promise<string | null> {
  const appointments = await tx.appointment.findMany({
    where: { userId, ...whereActive(at) },
    include: { participant: { select: { category: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const own = appointments.find(({ participant }) => participant.category === 'INDIVIDUAL')
  return (own ?? appointments[0])?.participantId ?? null
}

import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now as clock } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { record } from '../journal/record'
import { notifyPeople } from '../notifications/commands/notify-people'
import { daysLeft, dueWarnings, expiringUntil } from './domain/term'
import { peopleToTell } from './people-to-tell'
import { dateOf, dayOf } from './write-properties'

const BATCH = 200

/**
 * Tells of every paper whose term ends in 30, 7 or 1 days, each of these once: whoever may see it. Answers how many were
 * told of. What a later version stands for is told of no more. May run as often as one likes.
 */
export async function warnOfExpiringPapers(now: Date = clock()): Promise<number> {
  const today = moscowDate(now)
  let told = 0
  let after: string | undefined
  for (;;) {
    const ids = await asSystem((tx) =>
      tx.archiveProperties.findMany({
        where: {
          validTo: { gte: dateOf(today)!, lte: dateOf(expiringUntil(today))! },
          ...(after && { archiveDocumentId: { gt: after } }),
        },
        select: { archiveDocumentId: true },
        orderBy: { archiveDocumentId: 'asc' },
        take: BATCH,
      }),
    )
    for (const { archiveDocumentId } of ids) if (await warnOf(archiveDocumentId, now)) told++
    if (ids.length < BATCH) return told
    after = ids.at(-1)!.archiveDocumentId
  }
}

/** One paper in a transaction of its own: one that fails does not hold up the others' notices. */
function warnOf(id: string, now: Date): Promise<boolean> {
  return asSystem(async (tx) => {
    const { document, ...properties } = await tx.archiveProperties.findUniqueOrThrow({
      where: { archiveDocumentId: id },
      include: {
        document: {
          select: {
            participantId: true,
            number: true,
            kindCode: true,
            createdBy: true,
            rootId: true,
            revision: true,
          },
        },
      },
    })
    const validTo = dayOf(properties.validTo)
    const due = validTo ? dueWarnings(validTo, properties.warnedDays, moscowDate(now)) : []
    const { rootId, revision } = document
    if (validTo === null || due.length === 0) return false
    if (
      await tx.archiveDocument.findFirst({
        where: { rootId, revision: { gt: revision } },
        select: { id: true },
      })
    )
      return false
    const { count } = await tx.archiveProperties.updateMany({
      where: { archiveDocumentId: id, warnedDays: { equals: properties.warnedDays } },
      data: { warnedDays: [...properties.warnedDays, ...due] },
    })
    if (count === 0) return false
    const context: CommandContext<SystemActor> = {
      actor: { kind: 'system', process: 'archive' },
      tx,
      now,
      requestId: null,
    }
    const { participantId, number, kindCode, createdBy } = document
    await record(
      context,
      { type: 'archive.expiring', data: { number, validTo, days: daysLeft(validTo, moscowDate(now)) } },
      { subjectId: id, participantId },
    )
    const people = await peopleToTell(context, { participantId, kindCode, besides: [createdBy] })
    await notifyPeople(context, people, {
      type: 'archive.expiring',
      participantId,
      subjectId: id,
      data: { number, until: validTo },
    })
    return true
  })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { moscowMidnight } from '@/server/platform/moscow'
import { archiveScope, participantArchive } from '../policy'

/** Of these documents those that the actor may use now: their own, and those shared with them. */
export async function findUsable(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.archiveDocument.findMany({
    where: { id: { in: [...ids] }, ...archiveScope(actor, moscowMidnight(now)) },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** How many of these documents the actor's participant may send now: its own, and those open to it. */
export function countSendable(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  ids: readonly string[],
): Promise<number> {
  return tx.archiveDocument.count({
    where: { id: { in: [...ids] }, ...participantArchive(actor, moscowMidnight(now)) },
  })
}

/** A document that the actor may use, by its number in the archive or its identifier; null when there is none. */
export function findToEnclose({ tx, actor, now }: QueryContext<ParticipantActor>, named: string) {
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named)
  return tx.archiveDocument.findFirst({
    where: {
      ...(byId ? { id: named.toLowerCase() } : { number: named.toUpperCase() }),
      ...archiveScope(actor, moscowMidnight(now)),
    },
    select: { id: true, number: true },
  })
}

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

/** As a person names a document of the archive: its number, or its identifier. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A document that the actor may use, by its number in the archive or its identifier; null when there is none. */
export const findToEnclose = async (context: QueryContext<ParticipantActor>, named: string) =>
  (await findAllToEnclose(context, [named])).get(named) ?? null

/** How many documents one query asks for: a statement has no more than 32 767 parameters. */
const AT_ONCE = 10_000

/** The same of many at once, by the names as they were typed; what is not there is not in the answer. */
export async function findAllToEnclose(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  names: readonly string[],
): Promise<Map<string, { id: string; number: string }>> {
  const found = new Map<string, { id: string; number: string }>()
  const wanted = [...new Set(names)]
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE)
    const ids = some.filter((name) => ID.test(name)).map((name) => name.toLowerCase())
    const numbers = some.filter((name) => !ID.test(name)).map((name) => name.toUpperCase())
    const rows = await tx.archiveDocument.findMany({
      where: {
        AND: [
          { OR: [{ id: { in: ids } }, { number: { in: numbers } }] },
          archiveScope(actor, moscowMidnight(now)),
        ],
      },
      select: { id: true, number: true },
    })
    const byKey = new Map(rows.flatMap((row) => [[row.id, row] as const, [row.number, row] as const]))
    for (const name of some) {
      const row = byKey.get(ID.test(name) ? name.toLowerCase() : name.toUpperCase())
      if (row) found.set(name, row)
    }
  }
  return found
}

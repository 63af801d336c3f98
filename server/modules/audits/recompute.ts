import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { calendarRevision } from '../deadlines/commands/counting-at'
import { append } from './append'
import { lockAudit } from './load'
import { oneByOne } from './one-by-one'

const worker: SystemActor = { kind: 'system', process: 'worker' }

/**
 * Writes anew the terms that have moved without anybody's act: those counted by another edition of the calendar than the one
 * in force, and the end of a suspended audit, which moves with each day until all that may be suspended has been. May run as
 * often as one likes.
 */
export async function recomputeTerms(at: Date = now()): Promise<void> {
  const audits = await asSystem(async (tx) => {
    const revision = await calendarRevision(tx)
    return tx.audit.findMany({
      where: {
        OR: [
          { countedBy: null },
          { countedBy: { not: revision }, terms: { some: { metAt: null, ended: false } } },
          { status: 'SUSPENDED', countedOn: { lt: new Date(`${moscowDate(at)}T00:00:00Z`) } },
        ],
      },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
  })
  await oneByOne(
    audits.map(({ id }) => id),
    (id) =>
      asSystem(async (tx) => {
        const context: CommandContext<SystemActor> = { actor: worker, tx, now: at, requestId: null }
        await append(context, await lockAudit(context, id), [])
      }),
    'terms of an audit not counted again',
  )
}

import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { notifyOfficers } from '../notifications/commands/notify-officers'
import { notifyPeople } from '../notifications/commands/notify-people'
import type { AuditAction } from './domain/actions'
import { runningTerms, type AuditTerm } from './domain/terms'
import type { LoadedAudit } from './load'
import { officersToTell } from './officers-to-tell'
import { peopleToTell } from './people'

type Moved = Extract<AuditAction, { type: 'recomputed' }>['moved']

/** Running terms that end on another day than was written. A suspended one moves with each day, and nobody is told. */
export async function movedTerms(tx: Tx, auditId: string, terms: readonly AuditTerm[]): Promise<Moved> {
  const written = await tx.auditTerm.findMany({ where: { auditId } })
  return runningTerms(terms).flatMap(({ id: termId, due: to, suspended }) => {
    const from = written
      .find(({ id }) => id === termId)
      ?.due.toISOString()
      .slice(0, 10)
    return from && from !== to && !suspended ? [{ termId, from, to }] : []
  })
}

/** Tells both sides that the production calendar has moved terms: the group, and once it knows of the audit the participant. */
export async function tellOfMoved(
  context: CommandContext<Actor>,
  { row, state }: Pick<LoadedAudit, 'row' | 'state'>,
  moved: Moved,
): Promise<void> {
  const { tx, now } = context
  const { participantId, officeId } = row
  const data = { audit: row.number, terms: String(moved.length) }
  const group = state.group.map(({ officerId }) => officerId)
  // Whoever's act comes first after the change, the portal looks for those to tell.
  await asSystemWithin(tx, async () => {
    const officers = await officersToTell(tx, { officeId, group }, { chiefs: false })
    await notifyOfficers(context, officers, { type: 'audit.office-terms-moved', subjectId: row.id, data })
    if (state.documents.length === 0) return
    const people = await peopleToTell({ tx, now }, { participantId, assigned: state.assigned })
    await notifyPeople(context, people, {
      type: 'audit.terms-moved',
      participantId,
      subjectId: row.id,
      data,
    })
  })
}

import type { Actor, SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { moscowDate } from '@/server/platform/moscow'
import { record } from '../journal/record'
import type { AuditRef } from './domain/views'
import { openCounting } from './counting'
import type { AuditAction, Entry } from './domain/actions'
import { fold } from './domain/fold'
import { nextDue, termsOf, type AuditTerm } from './domain/terms'
import type { AuditState } from './domain/state'
import { journalEvent } from './journal-event'
import type { LoadedAudit } from './load'
import { movedTerms, tellOfMoved } from './moved-terms'
import { AUDIT_KIND } from './policy'

type Context = CommandContext<Actor>
const PORTAL: SystemActor = { kind: 'system', process: 'portal' }

/**
 * Appends actions to a locked audit, writes the folds that lists and reminders read, the journal, and tells both sides to
 * look again. The caller has asked the policy; the state table is asked here once more, by the fold itself. Terms that the
 * calendar has moved since they were written are said first, by an action of the portal. Without actions the folds are
 * written anew, as of now.
 */
export async function append(
  context: Context,
  { row, entries }: Pick<LoadedAudit, 'row' | 'entries'>,
  actions: readonly AuditAction[],
): Promise<LoadedAudit> {
  const { tx, actor, now } = context
  const count = await openCounting(tx, now)
  const { revision } = count
  const former = entries.length ? fold(entries, moscowDate) : null
  const moved =
    former && row.countedBy !== revision
      ? await movedTerms(tx, row.id, termsOf(former, count, moscowDate))
      : []
  const byUserId = 'userId' in actor ? actor.userId : null
  const last = entries.at(-1)?.ordinal ?? 0
  const added = [
    ...(moved.length ? [{ action: { type: 'recomputed' as const, revision, moved }, byUserId: null }] : []),
    ...actions.map((action) => ({ action, byUserId })),
  ].map((one, i): Entry => ({ ordinal: last + 1 + i, at: now, ...one }))
  const all = [...entries, ...added]
  const state = fold(all, moscowDate)
  const terms = termsOf(state, count, moscowDate)
  await tx.auditAction.createMany({
    data: added.map(({ ordinal, at, byUserId, action }) => ({
      id: newId(),
      auditId: row.id,
      ordinal,
      at,
      byUserId,
      action: action as object,
    })),
  })
  await writeFolds(tx, row.id, { state, terms, former, revision, now })
  for (const { action } of added) {
    const event = journalEvent(action, state)
    const by = action.type === 'recomputed' ? { ...context, actor: PORTAL } : context
    if (event)
      await record(by, event, {
        subjectId: row.id,
        participantId: row.participantId,
        officeId: row.officeId,
      })
  }
  if (moved.length > 0) await tellOfMoved(context, { row, state }, moved)
  const known = state.documents.length > 0
  if (added.length > 0)
    await announce(tx, {
      topic: 'audit',
      id: row.id,
      officeId: row.officeId,
      kindCode: AUDIT_KIND,
      owners: ownersOf(state, former),
      // Before its first document the participant knows nothing of an audit.
      ...(known && { participantId: row.participantId }),
    })
  const written = await tx.audit.findUniqueOrThrow({ where: { id: row.id } })
  return { row: written, entries: all, state, terms }
}

/** What a command answers of the audit as it is now. */
export const refOf = ({ row, state }: LoadedAudit): AuditRef => ({
  id: row.id,
  version: state.version,
  status: state.status,
})

/** Whose audit it is, and whose it was before this action: their open pages have to go. */
function ownersOf(state: AuditState, former: AuditState | null): string[] {
  const of = ({ group, assigned }: AuditState) => [...group.map(({ officerId }) => officerId), ...assigned]
  return [...new Set([...of(state), ...(former ? of(former) : [])])].slice(0, 100)
}

const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

interface Folds {
  state: AuditState
  terms: AuditTerm[]
  former: AuditState | null
  /** The calendar's edition by which the terms are counted. */
  revision: number
  now: Date
}

/** Columns of an audit that are folds of its actions, kept for lists, reminders and statistics. */
export function foldColumns({ state, terms, revision, now }: Omit<Folds, 'former'>) {
  const undeemed = state.documents.filter(({ deemed }) => !deemed).map(({ deemedOn }) => deemedOn)
  return {
    status: state.status,
    version: state.version,
    participantDue: dateOf(nextDue(terms, 'participant')),
    officeDue: dateOf(nextDue(terms, 'customs')),
    deemedNext: dateOf(undeemed.sort()[0] ?? null),
    undelivered: state.documents.some(({ deliveredAt }) => !deliveredAt),
    unopened: state.documents.filter(({ openedAt }) => !openedAt).length,
    unconfirmed: state.documents.filter(({ confirmedAt }) => !confirmedAt).length,
    countedBy: revision,
    countedOn: dateOf(moscowDate(now)),
    sentAt: state.documents[0]?.sentAt ?? null,
    closedAt: state.closedAt,
  }
}

async function writeFolds(tx: Tx, auditId: string, folds: Folds) {
  const { state, terms, former, now } = folds
  await tx.audit.update({
    where: { id: auditId },
    data: {
      ...foldColumns(folds),
      // What is written anew without an act changes nothing.
      ...(former?.version !== state.version && { updatedAt: now }),
    },
  })
  if (JSON.stringify(former?.group) !== JSON.stringify(state.group)) {
    await tx.auditOfficer.deleteMany({ where: { auditId } })
    await tx.auditOfficer.createMany({
      data: state.group.map(({ officerId, role }) => ({
        auditId,
        officerId,
        role: ({ lead: 'LEAD', member: 'MEMBER', invited: 'INVITED' } as const)[role],
      })),
    })
  }
  if (JSON.stringify(former?.assigned) !== JSON.stringify(state.assigned)) {
    // Rows of those who stay keep what was said of them.
    await tx.auditAssignee.deleteMany({ where: { auditId, userId: { notIn: state.assigned } } })
    await tx.auditAssignee.createMany({
      data: state.assigned.map((userId) => ({ auditId, userId })),
      skipDuplicates: true,
    })
  }
  await writeTerms(tx, auditId, terms)
}

/** Columns of a computed term. */
export const termColumns = ({ rule, side, documentId, due, metAt, ended, suspended }: AuditTerm) => ({
  rule,
  side: side === 'participant' ? ('PARTICIPANT' as const) : ('CUSTOMS' as const),
  documentId,
  due: new Date(`${due}T00:00:00Z`),
  metAt,
  ended,
  suspended,
})

/** A term whose day moved is reminded of anew. */
export async function writeTerms(tx: Tx, auditId: string, terms: readonly AuditTerm[]) {
  const written = await tx.auditTerm.findMany({ where: { auditId } })
  await tx.auditTerm.deleteMany({ where: { auditId, id: { notIn: terms.map(({ id }) => id) } } })
  for (const term of terms) {
    const { id } = term
    const columns = termColumns(term)
    const former = written.find((one) => one.id === id)
    if (!former) await tx.auditTerm.create({ data: { auditId, id, ...columns } })
    else
      await tx.auditTerm.update({
        where: { auditId_id: { auditId, id } },
        data: { ...columns, ...(former.due.getTime() !== columns.due.getTime() && { reminded: [] }) },
      })
  }
}

import type { Actor, OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { Audit, Prisma } from '@/prisma/generated/client'
import { AuditAction, type Entry } from './domain/actions'
import { fold } from './domain/fold'
import type { AuditState } from './domain/state'
import type { OfficerAct, ParticipantAct } from './domain/states'
import { openCounting } from './counting'
import { termsOf, type AuditTerm } from './domain/terms'
import { officerScope, participantScope, refuseOfficer, refuseParticipant, type AuditSubject } from './policy'

/** An audit with its actions, folded, and its terms by the calendar in force. */
export interface LoadedAudit {
  row: Audit
  entries: Entry[]
  state: AuditState
  terms: AuditTerm[]
}

/** Folds the actions of one audit. */
export async function readAudit({ tx, now }: { tx: Tx; now: Date }, row: Audit): Promise<LoadedAudit> {
  const rows = await tx.auditAction.findMany({ where: { auditId: row.id }, orderBy: { ordinal: 'asc' } })
  const entries = rows.map(({ ordinal, at, byUserId, action }): Entry => ({
    ordinal,
    at,
    byUserId,
    action: AuditAction.parse(action),
  }))
  const state = fold(entries, moscowDate)
  return { row, entries, state, terms: termsOf(state, await openCounting(tx, now), moscowDate) }
}

/** What of an actor finds an audit: scope in the `where`. */
const scopeOf = (actor: Actor): Prisma.AuditWhereInput => {
  if (actor.kind === 'officer') return officerScope(actor)
  if (actor.kind === 'participant') return participantScope(actor)
  return actor.kind === 'system' ? {} : { id: { in: [] } }
}

/** An audit as the actor may see it; NOT_FOUND out of scope. */
export async function getAudit(context: QueryContext, id: string): Promise<LoadedAudit> {
  const row = await context.tx.audit.findFirst({ where: { AND: [{ id }, scopeOf(context.actor)] } })
  if (!row) throw notFound()
  return readAudit(context, row)
}

/** The same for an act: the audit's row stays locked until the end, so that actions come one after another. */
export async function lockAudit(context: QueryContext, id: string): Promise<LoadedAudit> {
  const scoped = await context.tx.audit.findFirst({
    where: { AND: [{ id }, scopeOf(context.actor)] },
    select: { id: true },
  })
  if (!scoped) throw notFound()
  await context.tx.$queryRaw`select id from audit where id = ${id}::uuid for update`
  return getAudit(context, id)
}

/** What the policy is told of an audit, for this officer. */
export function officerSubject(
  actor: OfficerActor,
  { row, state, terms }: LoadedAudit,
  now: Date,
): AuditSubject {
  const today = moscowDate(now)
  const member = state.group.find(({ officerId }) => officerId === actor.userId)
  const objections = terms.find(({ id }) => id === 'objections')
  const whole = terms.find(({ id }) => id === 'audit')
  return {
    form: state.form,
    status: state.status,
    mine: member !== undefined,
    ...(member && { role: member.role }),
    chief: actor.rank === 'CHIEF' && actor.officeIds.includes(row.officeId),
    begun: state.startedOn !== null && state.startedOn <= today,
    notified: state.documents.some(({ purpose }) => purpose === 'notification'),
    objectionsAwaited: Boolean(objections && !objections.metAt && objections.due >= today),
    objected: Boolean(state.objections?.rows.length) && !state.conclusion,
    over: Boolean(whole && !whole.metAt && whole.due < today),
  }
}

/** The same for a person of the participant. */
export function participantSubject(
  actor: ParticipantActor,
  { state, terms }: LoadedAudit,
  now: Date,
): AuditSubject {
  const objections = terms.find(({ id }) => id === 'objections')
  return {
    form: state.form,
    status: state.status,
    mine: state.assigned.includes(actor.userId),
    objectionsOver: Boolean(objections && objections.due < moscowDate(now)),
  }
}

/** Locks the audit for an officer's act; FORBIDDEN or WRONG_STATUS with the reason. */
export async function getForOfficerAct(
  context: QueryContext<OfficerActor>,
  id: string,
  act: OfficerAct,
): Promise<LoadedAudit> {
  const audit = await lockAudit(context, id)
  raise(refuseOfficer(officerSubject(context.actor, audit, context.now), act), audit)
  return audit
}

/** Locks the audit for an act of the participant. */
export async function getForParticipantAct(
  context: QueryContext<ParticipantActor>,
  id: string,
  act: ParticipantAct,
): Promise<LoadedAudit> {
  const audit = await lockAudit(context, id)
  raise(refuseParticipant(context.actor, participantSubject(context.actor, audit, context.now), act), audit)
  return audit
}

/** FORBIDDEN with the reason, or WRONG_STATUS; nothing when there is none. */
export function raise(refusal: string | null, { state }: LoadedAudit) {
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS', { status: state.status })
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
}

/** Refuses when the caller saw the audit before somebody's later action. */
export function assertVersion({ state }: LoadedAudit, version: number) {
  if (state.version !== version) throw new DomainError('STALE_VERSION', { version: state.version })
}

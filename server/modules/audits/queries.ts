import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import type { Prisma } from '@/prisma/generated/client'
import { notFound } from '@/server/platform/errors'
import { taxNumberName } from '../participants/domain/identifiers-of'
import { officeName } from '../offices/domain/office-name'
import type { GetDocument, ListOwnAudits } from './contract'
import type { AuditAction, AuditCard } from './domain/actions'
import type { Assignee, AuditDocumentDetails, AuditSummary, OwnAuditView } from './domain/views'
import { actingPeople } from './gone-assignees'
import { draftsOfItems } from './item-answers'
import type { AuditDocumentState } from './domain/state'
import { getAudit, participantSubject, type LoadedAudit } from './load'
import { listAssignable, namesOf } from './people'
import { participantScope, refuseParticipant } from './policy'
import type { ParticipantAct } from './domain/states'
import { RIGHTS, type TermSide } from './domain/terms'
import { documentDetails } from './document'
import { bodyOf, requirementsOf, SUMMARY } from './view'

/**
 * What the cabinet groups as finished: closed, cancelled, or decided when nothing waits for the participant any more and
 * neither the term of a complaint nor that of its review runs.
 */
function finished(now: Date): Prisma.AuditWhereInput {
  const running: Prisma.AuditTermWhereInput = {
    rule: { in: ['complaint', 'complaint-review'] },
    metAt: null,
    ended: false,
    due: { gte: new Date(`${moscowDate(now)}T00:00:00Z`) },
  }
  return {
    OR: [
      { status: { in: ['CLOSED', 'CANCELLED'] } },
      { status: 'DECIDED', unconfirmed: 0, terms: { none: running } },
    ],
  }
}

const actsOf = (type: AuditAction['type']) => ({ action: { path: ['type'], equals: type } })
/** With the acts that tell whether rights and duties are still to be read. */
const OWN_SUMMARY = {
  ...SUMMARY,
  actions: { where: { OR: [actsOf('opened-document'), actsOf('acquainted')] }, select: { action: true } },
} as const satisfies Prisma.AuditSelect

/** What waits for the participant without a term. */
function toDo(row: Prisma.AuditGetPayload<{ select: typeof OWN_SUMMARY }>) {
  const types = row.actions.map(({ action }) => (action as unknown as AuditAction).type)
  const going = row.status !== 'CLOSED' && row.status !== 'CANCELLED'
  return {
    toConfirm: Math.max(0, row.unconfirmed - row.unopened),
    toAcquaint: going && types.includes('opened-document') && !types.includes('acquainted'),
  }
}

/** The participant's audits, the newest first, by key. */
export async function listOwnAudits(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  input: ListOwnAudits,
): Promise<{ items: AuditSummary[]; nextCursor: string | null }> {
  const rows = await tx.audit.findMany({
    where: {
      AND: [
        participantScope(actor),
        input.filter === 'going' ? { NOT: finished(now) } : {},
        input.filter === 'finished' ? finished(now) : {},
        input.cursor ? { id: { lt: input.cursor } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: OWN_SUMMARY,
  })
  const page = rows.slice(0, input.limit)
  return {
    items: page.map((row) => ({ ...summaryOf(row, 'participant', now), ...toDo(row) })),
    nextCursor: rows.length > input.limit ? page.at(-1)!.id : null,
  }
}

type SummaryRow = Prisma.AuditGetPayload<{ select: typeof SUMMARY }>

/** A row of either side's list. */
export function summaryOf(row: SummaryRow, side: TermSide, now: Date): AuditSummary {
  const own = side === 'participant'
  const nearest = own ? row.participantDue : row.officeDue
  const term = row.terms.find(
    (one) => (one.side === 'PARTICIPANT') === own && one.due.getTime() === nearest?.getTime(),
  )
  const day = nearest?.toISOString().slice(0, 10) ?? null
  // A right that has ended presses nobody.
  const over = term && day && RIGHTS.some((rule) => rule === term.rule) && day < moscowDate(now)
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    status: row.status,
    participantName: row.participant.shortName,
    participantTaxId: row.participant.taxId,
    participantTaxName: taxNumberName(row.participant),
    officeName: officeName(row.office),
    openedAt: row.createdAt.toISOString(),
    due: over ? null : day,
    dueTerm: over ? null : (term?.id ?? null),
    unconfirmed: own ? row.unopened : row.unconfirmed,
    toConfirm: 0,
    toAcquaint: false,
  }
}

/** One audit of the participant. What a document says is shown once somebody has opened it: opening is a deliberate act. */
export async function getOwnAudit(
  context: CommandContext<ParticipantActor>,
  input: { id: string },
): Promise<OwnAuditView> {
  const { actor, now } = context
  const audit = await getAudit(context, input.id)
  const subject = participantSubject(actor, audit, now)
  const opened = new Set(
    audit.state.documents.filter(({ openedAt }) => openedAt).map(({ documentId }) => documentId),
  )
  const dress = await draftsOfItems(context, audit)
  const body = await bodyOf(context, audit, 'participant')
  const seen = <T extends { documentId: string }>(one: T | null) =>
    one && opened.has(one.documentId) ? one : null
  const mayAssign = refuseParticipant(actor, subject, 'assigned') === null
  return {
    ...body,
    card: ownCard(audit),
    requirements: requirementsOf(audit, dress).filter(({ documentId }) => opened.has(documentId)),
    act: seen(body.act),
    conclusion: seen(body.conclusion),
    decision: seen(body.decision),
    assigned: await assignedOf(context, audit),
    people: mayAssign ? await listAssignable(context) : [],
    may: Object.fromEntries(
      PARTICIPANT_ACTS.map((act) => [act, refuseParticipant(actor, subject, act) ?? true]),
    ) as OwnAuditView['may'],
  }
}

/** The card as the audited person sees it: without the ground until it has been told. */
export const ownCard = ({ state: { card, documents } }: LoadedAudit): AuditCard => ({
  ...card,
  ground: documents.some(tellsGround) ? card.ground : '',
})

/** An opened document in which the ground of the audit stands: before it, the ground is what officers told each other. */
const tellsGround = ({ purpose, openedAt }: AuditDocumentState) =>
  openedAt !== null && (purpose === 'order' || purpose === 'act')

const PARTICIPANT_ACTS: readonly ParticipantAct[] = [
  'opened-document',
  'confirmed-receipt',
  'acquainted',
  'assigned',
  'reply',
  'explanation',
  'objections',
  'complaint',
]

/** To whom the audit is assigned, by name; and whether they may still act. */
export async function assignedOf(context: QueryContext, { row, state }: LoadedAudit): Promise<Assignee[]> {
  const names = await namesOf(context.tx, state.assigned)
  const acting = await actingPeople(context, row.participantId, state.assigned)
  return state.assigned.map((id) => ({ id, name: names.get(id) ?? '', gone: !acting.has(id) }))
}

/** A document of customs with its form, files and signatures; NOT_FOUND for the participant until it was opened. */
export async function getOwnDocument(
  context: QueryContext<ParticipantActor>,
  input: GetDocument,
): Promise<AuditDocumentDetails> {
  const audit = await getAudit(context, input.id)
  const document = audit.state.documents.find(({ documentId }) => documentId === input.documentId)
  if (!document?.openedAt) throw notFound()
  return documentDetails(context, audit, input.documentId)
}

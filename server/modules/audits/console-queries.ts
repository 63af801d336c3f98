import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import type { Prisma } from '@/prisma/generated/client'
import { taxNumberName } from '../participants/domain/identifiers-of'
import { noteLook } from '../journal/note-look'
import { nameOf } from '../accounts/domain/name'
import { NAMED, officeName } from '../offices/domain/office-name'
import type { GetDocument, ListAudits } from './contract'
import type { AuditDocumentDetails, AuditDraft, AuditSummary, AuditView, Person } from './domain/views'
import { documentDetails } from './document'
import { draftsOf } from './drafts'
import type { Purpose } from './domain/actions'
import { GOING_ON, type OfficerAct } from './domain/states'
import { papersOfReplies } from './replies'
import { getAudit, officerSubject, type LoadedAudit } from './load'
import { refuseOfficer } from './policy'
import { assignedOf, summaryOf } from './queries'
import { bodyOf, requirementsOf, SUMMARY } from './view'

/**
 * Audits of the officer's offices and groups: by the nearest term of customs, or the newest first; by key either way.
 * `missed`: in how many of them a term of customs has passed; a suspended audit's terms stand still. `approval`: in how many
 * a draft waits for the chief.
 */
export async function listAudits(
  { tx, actor, now }: QueryContext<OfficerActor>,
  input: ListAudits,
): Promise<{ items: AuditSummary[]; nextCursor: string | null; missed: number; approval: number }> {
  // Ids, not a subquery: «of the office, or of the group» by one could use no index, and went through every audit there is.
  const group = await tx.auditOfficer.findMany({
    where: { officerId: actor.userId },
    select: { auditId: true },
  })
  const mine = { id: { in: group.map(({ auditId }) => auditId) } }
  const scope = { OR: [{ officeId: { in: [...actor.officeIds] } }, mine] }
  const missed: Prisma.AuditWhereInput = {
    officeDue: { lt: new Date(`${moscowDate(now)}T00:00:00Z`) },
    status: { not: 'SUSPENDED' },
  }
  // From the side of the drafts, by their audits: going ones are few beside all that were ever written.
  const waiting = await tx.auditDocument.findMany({
    where: { state: 'ON_APPROVAL', audit: { AND: [scope, { status: { in: [...GOING_ON] } }] } },
    select: { auditId: true },
    distinct: ['auditId'],
  })
  const filters: Record<ListAudits['filter'], Prisma.AuditWhereInput> = {
    mine: { ...mine, status: { in: [...GOING_ON] } },
    going: { status: { in: [...GOING_ON] } },
    missed,
    approval: { id: { in: waiting.map(({ auditId }) => auditId) } },
    finished: { status: { notIn: [...GOING_ON] } },
    all: {},
  }
  const byDue = input.order === 'due' && input.filter !== 'finished' && input.filter !== 'all'
  const rows = await tx.audit.findMany({
    where: {
      AND: [
        scope,
        filters[input.filter],
        input.form ? { form: input.form } : {},
        input.search
          ? {
              OR: [
                { number: { contains: input.search } },
                { participant: { shortName: { contains: input.search, mode: 'insensitive' } } },
                { participant: { taxId: { startsWith: input.search } } },
              ],
            }
          : {},
        input.cursor ? after(input.cursor, byDue) : {},
      ],
    },
    orderBy: byDue ? [{ officeDue: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }] : { id: 'desc' },
    take: input.limit + 1,
    select: SUMMARY,
  })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => summaryOf(row, 'customs', now)),
    nextCursor:
      rows.length > input.limit && last
        ? byDue
          ? `${last.officeDue?.toISOString().slice(0, 10) ?? '-'}_${last.id}`
          : last.id
        : null,
    missed: await tx.audit.count({ where: { AND: [scope, missed] } }),
    approval: waiting.length,
  }
}

/** What follows the cursor: `<day or ->_<id>` when the list goes by terms, where those without a term come last. */
function after(cursor: string, byDue: boolean): Prisma.AuditWhereInput {
  const [day, id] = cursor.includes('_') ? (cursor.split('_') as [string, string]) : ['-', cursor]
  if (!byDue) return { id: { lt: id } }
  if (day === '-') return { officeDue: null, id: { lt: id } }
  const due = new Date(`${day}T00:00:00Z`)
  return { OR: [{ officeDue: { gt: due } }, { officeDue: due, id: { lt: id } }, { officeDue: null }] }
}

const PURPOSES: readonly Purpose[] = [
  'notification',
  'order',
  'prolongation',
  'suspension',
  'resumption',
  'group-change',
  'requirement',
  'more-time',
  'handover',
  'act',
  'extract',
  'conclusion',
  'decision',
]
const OFFICER_ACTS: readonly OfficerAct[] = [
  ...PURPOSES.map((purpose) => `send:${purpose}` as const),
  'card-changed',
  'group-changed',
  'officer-confirmed',
  'item-accepted',
  'item-asked-again',
  'more-time-refused',
  'closed',
  'cancelled',
]

/** An audit at the console. Every look at a person's data is journalled, in the same transaction. */
async function lookAt(context: CommandContext<OfficerActor>, id: string): Promise<LoadedAudit> {
  const audit = await getAudit(context, id)
  const { participantId, officeId } = audit.row
  await noteLook(context, 'audit.viewed', { subjectId: id, participantId, officeId })
  return audit
}

/** One audit at the console. */
export async function openAuditCard(
  context: CommandContext<OfficerActor>,
  input: { id: string },
): Promise<AuditView> {
  const { actor, now } = context
  const audit = await lookAt(context, input.id)
  const subject = officerSubject(actor, audit, now)
  const papers = await papersOfReplies(context, audit)
  return {
    ...(await bodyOf(context, audit, 'customs')),
    requirements: requirementsOf(audit, (requirementId, itemId) => ({
      draft: null,
      papers: papers(requirementId, itemId),
    })),
    assigned: await assignedOf(context, audit),
    may: Object.fromEntries(
      OFFICER_ACTS.map((act) => [act, refuseOfficer(subject, act) ?? true]),
    ) as AuditView['may'],
  }
}

/** What the officers are writing in an audit: asked for apart from it, since each pause in typing changes it. */
export const openDrafts = async (
  context: CommandContext<OfficerActor>,
  input: { id: string },
): Promise<AuditDraft[]> => draftsOf(context, await lookAt(context, input.id))

/** A sent document at the console. */
export const openAuditDocument = async (
  context: CommandContext<OfficerActor>,
  input: GetDocument,
): Promise<AuditDocumentDetails> =>
  documentDetails(context, await lookAt(context, input.id), input.documentId)

/** Confirmed participants by name or number: whom to audit. */
export async function findAudited({ tx }: QueryContext<OfficerActor>, input: { search: string }) {
  const rows = await tx.participant.findMany({
    where: {
      confirmed: true,
      annulledAt: null,
      OR: [
        { shortName: { contains: input.search, mode: 'insensitive' } },
        { taxId: { startsWith: input.search } },
      ],
    },
    orderBy: { shortName: 'asc' },
    take: 20,
    select: { id: true, shortName: true, taxId: true, category: true, country: true },
  })
  return rows.map(({ id, shortName, taxId, category, country }) => ({
    id,
    name: shortName,
    taxId,
    taxName: taxNumberName({ country, category }),
    category,
  }))
}

/** Officers in service who may be of a group: of the own office and the offices below and above are all the same here. */
export async function listAuditors({ tx }: QueryContext<OfficerActor>): Promise<Person[]> {
  const rows = await tx.officer.findMany({
    where: { revokedAt: null, user: { annulledAt: null } },
    include: { user: true, office: { select: NAMED } },
    orderBy: { user: { lastName: 'asc' } },
    take: 500,
  })
  return rows.map(({ userId, title, user, office }) => ({
    id: userId,
    name: nameOf(user),
    title,
    office: officeName(office),
  }))
}

import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { nameOf } from '../accounts/domain/name'
import { isOfGroup } from '../audits/commands/is-of-group'
import { noteLook } from '../journal/note-look'
import { caseOf } from './case-of'
import { enclosuresOf } from './enclosures'
import type { ListQueue, Page, QueueItem, QueueItemDetails } from './contract'
import { officerAbilities, officerReads, officerScope } from './policy'
import { searchFor } from './queries'
import { bodyOf, BODY, paged, SUMMARY, summaryOf } from './view'

/** The office's queue, latest arrivals first, by key. */
export async function listQueue(
  { tx, actor }: QueryContext<OfficerActor>,
  input: ListQueue,
): Promise<Page<QueueItem>> {
  const filters = {
    new: { status: 'DELIVERED', assigneeId: null },
    mine: { assigneeId: actor.userId, status: { in: ['DELIVERED', 'REGISTERED'] } },
    all: { status: { in: ['DELIVERED', 'REGISTERED'] } },
    finished: { status: { in: ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] } },
  } as const
  const { status, ...rest } = filters[input.filter] as { status: 'DELIVERED'; assigneeId?: string | null }
  const rows = await tx.submission.findMany({
    where: {
      AND: [
        officerScope(actor),
        { status, ...rest },
        input.search
          ? {
              OR: [
                ...searchFor(input.search).OR,
                { participant: { shortName: { contains: input.search, mode: 'insensitive' } } },
                { participant: { taxId: { startsWith: input.search } } },
              ],
            }
          : {},
        input.cursor ? { arrivalId: { lt: input.cursor } } : {},
      ],
    },
    orderBy: { arrivalId: 'desc' },
    take: input.limit + 1,
    select: {
      ...SUMMARY,
      arrivalId: true,
      assigneeId: true,
      relation: true,
      assignee: { select: { user: true } },
      participant: { select: { shortName: true, taxId: true } },
    },
  })
  const page = paged(rows, input.limit, (row) => row.arrivalId!)
  const items = page.rows.map((row): QueueItem => ({
    ...summaryOf(row),
    participantName: row.participant.shortName,
    participantTaxId: row.participant.taxId,
    assigneeName: row.assignee ? nameOf(row.assignee.user) : null,
    mine: row.assigneeId === actor.userId,
    relation: row.relation,
  }))
  return { items, nextCursor: page.nextCursor }
}

/** One document at the console. Every look at a person's data is journalled, in the same transaction. */
export async function openQueueItem(
  context: CommandContext<OfficerActor>,
  input: { id: string },
): Promise<QueueItemDetails> {
  const { tx, actor } = context
  const row = await tx.submission.findFirst({
    where: { id: input.id, ...officerReads(actor) },
    include: BODY,
  })
  if (!row) throw notFound()
  const { participantId, officeId } = row
  await noteLook(context, 'submission.viewed', { subjectId: row.id, participantId, officeId })
  const body = await bodyOf(tx, row, { withDecisionFiles: true })
  return {
    ...body,
    enclosures: await enclosuresOf(context, row.id),
    relation: row.relation,
    case: await caseOf(tx, officerReads(actor), row),
    assignee: row.assignee && { id: row.assignee.userId, name: nameOf(row.assignee.user) },
    may: officerAbilities(actor, { ...row, ofGroup: await isOfGroup(context, row.auditId) }),
  }
}

/** Officers of the actor's office who may be given a document. */
export async function listColleagues({ tx, actor }: QueryContext<OfficerActor>) {
  const officers = await tx.officer.findMany({
    where: { officeId: actor.officeId, revokedAt: null, user: { annulledAt: null } },
    include: { user: true },
    orderBy: { user: { lastName: 'asc' } },
  })
  return officers.map(({ userId, title, user }) => ({ id: userId, name: nameOf(user), title }))
}

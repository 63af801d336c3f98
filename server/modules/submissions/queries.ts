import { holds, type ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { noteOpening } from '../journal/note-opening'
import { nameOf } from '../accounts/domain/name'
import type { ListSubmissions, Page, SubmissionDetails, SubmissionSummary } from './contract'
import { FINISHED, ON_THE_WAY, WITH_PARTICIPANT, type Status } from './domain/states'
import { enclosuresOf } from './enclosures'
import { getPrefillContext } from './fill-context'
import { isMine } from './load'
import { findOutdated } from './newer-wording'
import { participantAbilities, participantScope } from './policy'
import { progressOf } from './progress'
import { readinessOf, waitingFor } from './readiness'
import { bodyOf, BODY, paged, SUMMARY, summaryOf } from './view'

const STAGES: Record<ListSubmissions['stage'], readonly Status[] | null> = {
  all: null,
  drafts: WITH_PARTICIPANT,
  sent: ON_THE_WAY,
  finished: FINISHED,
}

/** The participant's documents, newest first, by key. */
export async function listSubmissions(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: ListSubmissions,
): Promise<Page<SubmissionSummary>> {
  const statuses = STAGES[input.stage]
  const rows = await tx.submission.findMany({
    where: {
      AND: [
        participantScope(actor),
        // Questions to customs have a list of their own.
        { request: false },
        statuses ? { status: { in: [...statuses] } } : {},
        input.search ? searchFor(input.search) : {},
        input.cursor ? { id: { lt: input.cursor } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: SUMMARY,
  })
  const page = paged(rows, input.limit)
  const waiting = await waitingFor(tx, actor.userId, page.rows)
  const items = page.rows.map((row) => ({ ...summaryOf(row), waitsForMe: waiting.has(row.id) }))
  return { items, nextCursor: page.nextCursor }
}

/**
 * One document with its files, history, decision and what the actor may do with it. NOT_FOUND out of scope. That the person
 * has opened it goes into the journal of their organisation.
 */
export async function getSubmission(
  context: CommandContext<ParticipantActor>,
  input: { id: string },
): Promise<SubmissionDetails> {
  const { tx, actor } = context
  const row = await tx.submission.findFirst({
    where: { id: input.id, ...participantScope(actor) },
    include: BODY,
  })
  if (!row) throw notFound()
  await noteOpening(context, row.id)
  const body = await bodyOf(tx, row, { withDecisionFiles: row.decidedAt !== null })
  const prefill = row.status === 'DRAFT' ? await getPrefillContext(context) : null
  const readiness = await readinessOf(tx, actor, row)
  const leaders = await tx.user.findMany({
    where: { id: { in: row.assignments.map(({ userId }) => userId) } },
  })
  return {
    ...body,
    enclosures: await enclosuresOf(context, row.id),
    outdated: row.status === 'DRAFT' ? await findOutdated(context, row) : null,
    prefill,
    leaders: leaders.map(nameOf),
    ...(await progressOf(context, row, readiness)),
    auditId: row.auditId,
    mayEntrust: holds(actor, 'administer') && actor.category !== 'INDIVIDUAL',
    may: participantAbilities(actor, {
      status: row.status,
      kindCode: row.kindCode,
      request: row.request,
      auditId: row.auditId,
      mine: isMine(actor, row),
      readiness,
    }),
  }
}

/** Condition that finds a text in the title or either number. */
export function searchFor(text: string) {
  const contains = { contains: text, mode: 'insensitive' as const }
  return {
    OR: [{ title: contains }, { registrationNumber: contains }, { archiveDocument: { number: contains } }],
  }
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type { InformationAnswer, Prisma } from '@/prisma/generated/client'
import { nameOf } from '../accounts/domain/name'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues, KindDefinition } from '../catalogue/domain/definition'
import { printRows } from '../catalogue/domain/print-rows'
import { valueAt } from '../catalogue/domain/values'
import { NAMED, officeName } from '../offices/domain/office-name'
import type { Page } from '../submissions/contract'
import { ON_THE_WAY } from '../submissions/domain/states'
import { participantAbilities, refuseParticipant } from '../submissions/policy'
import type {
  AnswerColumn,
  AnswerView,
  ListRequests,
  RequestDetails,
  RequestLine,
  RequestSummary,
} from './contract'
import { askedDays } from './domain/asked-days'
import { tableOf, columnType } from './domain/table'
import { requestScope } from './policy'

const SUMMARY = {
  id: true,
  kindCode: true,
  title: true,
  status: true,
  createdAt: true,
  sentAt: true,
  answeredAt: true,
  answers: { select: { rowCount: true } },
} satisfies Prisma.SubmissionSelect
type SummaryRow = Prisma.SubmissionGetPayload<{ select: typeof SUMMARY }>

/** Requests of the participant, newest first, by key. */
export async function listRequests(
  { tx, actor }: QueryContext<ParticipantActor>,
  { state, cursor, limit }: ListRequests,
): Promise<Page<RequestLine>> {
  const rows = await tx.submission.findMany({
    where: {
      AND: [
        requestScope(actor),
        state === 'waiting' ? { status: { in: [...ON_THE_WAY] } } : {},
        state === 'answered' ? { status: 'ANSWERED' } : {},
        cursor ? { id: { lt: cursor } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: { ...SUMMARY, kindVersion: true, kindEdition: true, values: true },
  })
  const items: RequestLine[] = []
  for (const row of rows.slice(0, limit)) {
    const kind = await getKindOf(tx, row)
    const days = askedDays(kind, row.values as FormValues)
    items.push({ ...summaryOf(row), kindTitle: kind.title, days })
  }
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null }
}

const summaryOf = (row: SummaryRow): RequestSummary => ({
  id: row.id,
  kindCode: row.kindCode,
  title: row.title,
  status: row.status,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  rowCount: row.answers[0]?.rowCount ?? null,
})

/** One request: what was asked, where it is, and what came without its rows. */
export async function getRequest(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: { id: string },
): Promise<RequestDetails> {
  const row = await tx.submission.findFirst({
    where: { id: input.id, ...requestScope(actor) },
    include: {
      answers: { orderBy: { id: 'asc' } },
      office: { select: NAMED },
      archiveDocument: { select: { id: true, number: true, sha256: true } },
      changes: { orderBy: { id: 'asc' }, select: { status: true, at: true } },
      assignments: { where: { userId: actor.userId } },
    },
  })
  if (!row) throw notFound()
  const author = await tx.user.findUniqueOrThrow({ where: { id: row.createdBy } })
  const mine = row.createdBy === actor.userId || row.assignments.length > 0
  const subject = { ...row, mine }
  return {
    ...summaryOf(row),
    version: row.version,
    kindVersion: row.kindVersion,
    kindEdition: row.kindEdition,
    officeName: row.office && officeName(row.office),
    archive: row.archiveDocument,
    createdByName: nameOf(author),
    values: row.values as FormValues,
    answers: await Promise.all(
      row.answers.map(async (answer) => viewOf(answer, await getKindOf(tx, answer))),
    ),
    steps: row.changes.map(({ status, at }) => ({ status, at: at.toISOString() })),
    may: {
      // Asking again begins a request of one's own.
      ask: refuseParticipant(actor, { ...subject, status: 'DRAFT', mine: true }, 'save') ?? true,
      withdraw: participantAbilities(actor, subject).withdraw,
    },
  }
}

/** An answer without its rows; its own columns, as they were when it came. */
export function viewOf(answer: InformationAnswer, kind: KindDefinition): AnswerView {
  return {
    id: answer.id,
    kindCode: answer.kindCode,
    title: answer.title,
    receivedAt: answer.receivedAt.toISOString(),
    sha256: answer.sha256,
    rowCount: answer.rowCount,
    columns: answer.columns as unknown as AnswerColumn[],
    facts: factsOf(kind, answer.summary as FormValues),
  }
}

/** What stands before the table and is worth a person's eyes. */
function factsOf(kind: KindDefinition, summary: FormValues): AnswerView['facts'] {
  const frame = tableOf(kind)?.frame ?? kind
  return printRows(frame, summary).flatMap((row) => {
    if (row.kind !== 'value' || row.advanced || row.path.includes('.')) return []
    const field = kind.children.find((node) => node.kind === 'field' && node.key === row.path)
    if (field?.kind !== 'field' || typeof valueAt(summary, row.path) !== 'string') return []
    return [{ label: row.label, value: row.value, type: columnType(field), text: row.text }]
  })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError, notFound } from '@/server/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { carryOver } from '../catalogue/domain/carry-over'
import { newBudget, type Budget } from '../catalogue/domain/align-lists'
import { difference } from '../catalogue/domain/difference'
import { sameWording } from '../catalogue/domain/in-force'
import { noteOpening } from '../journal/note-opening'
import type { Page, SubmissionSummary } from './contract'
import type {
  CompareSubmissions,
  Comparison,
  DraftRevisionView,
  GetRevision,
  ListRevisions,
} from './domain/draft-contract'
import type { DraftContent } from './domain/merge-values'
import { participantScope } from './policy'
import { carrierInto, namesOf, readRevisions, type Revision } from './revisions'
import { SUMMARY, summaryOf } from './view'

/** Differences described for one state of the history. */
const FEW = 12
/** And for two documents. */
const MANY = 500
/** Documents of a kind that one may be compared with. */
const COMPARABLE = 50

/** Earlier states of a draft, newest first: who, when, and what was changed. */
export async function listRevisions(
  context: CommandContext<ParticipantActor>,
  input: ListRevisions,
): Promise<Page<DraftRevisionView>> {
  const { tx, actor } = context
  const submission = await findOwn(context, input.id)
  const before = input.cursor ? { lt: input.cursor } : {}
  const states = await readRevisions(tx, input.id, before, input.limit + 1)
  const names = await namesOf(
    tx,
    states.map(({ byUserId }) => byUserId),
  )
  const items: DraftRevisionView[] = []
  // Of the page, not of each state on it.
  const budget = newBudget()
  for (const [index, state] of states.slice(0, input.limit).entries()) {
    const former = states[index + 1]
    const { content, byUserId } = state
    const moved = former !== undefined && former.content.officeCode !== content.officeCode
    items.push({
      version: state.version,
      at: state.at.toISOString(),
      by: { name: names.get(byUserId) ?? '', self: byUserId === actor.userId },
      ...(former ? await changesOf(tx, submission.kindCode, { former, state, budget }) : NO_CHANGES),
      office: moved ? { officeCode: content.officeCode } : null,
      first: former === undefined,
    })
  }
  return { items, nextCursor: states.length > input.limit ? String(items.at(-1)?.version ?? '') : null }
}

const NO_CHANGES = { differences: [], total: 0, wording: null }

/** What a state changed; of one that carried the draft over into another wording also what found no place there. */
async function changesOf(
  tx: Tx,
  kindCode: string,
  { former, state, budget }: { former: Revision; state: Revision; budget: Budget },
): Promise<Pick<DraftRevisionView, 'differences' | 'total' | 'wording'>> {
  const kind = await getKindOf(tx, { kindCode, ...state.wording })
  const { values } = state.content
  if (sameWording(former.wording, state.wording))
    return { ...difference(kind, former.content.values, values, FEW, budget), wording: null }
  const left = await getKindOf(tx, { kindCode, ...former.wording })
  const { values: carried, lost } = carryOver(left, kind, former.content.values)
  const { differences, total } = difference(kind, carried, values, FEW, budget)
  return {
    differences: [...lost, ...differences].slice(0, FEW),
    total: lost.length + total,
    wording: { version: state.wording.kindVersion, edition: state.wording.kindEdition },
  }
}

/** One earlier state whole, to be looked at or taken back into the form: in the draft's present wording. */
export async function getRevision(
  context: CommandContext<ParticipantActor>,
  input: GetRevision,
): Promise<DraftContent> {
  const submission = await findOwn(context, input.id)
  const [state] = await readRevisions(context.tx, input.id, { lte: input.version }, 1)
  if (state?.version !== input.version) throw notFound()
  return (await carrierInto(context.tx, submission, state.wording))(state.content)
}

/** Other documents of the same kind, newest first. */
export async function listComparable(
  context: CommandContext<ParticipantActor>,
  input: { id: string },
): Promise<SubmissionSummary[]> {
  const { kindCode } = await findOwn(context, input.id)
  const rows = await context.tx.submission.findMany({
    where: { AND: [participantScope(context.actor), { kindCode, id: { not: input.id } }] },
    orderBy: { id: 'desc' },
    take: COMPARABLE,
    select: SUMMARY,
  })
  return rows.map(summaryOf)
}

/** What two documents of one kind say differently, by the wording of the first. INVALID_INPUT when the kinds differ. */
export async function compareSubmissions(
  context: CommandContext<ParticipantActor>,
  input: CompareSubmissions,
): Promise<Comparison> {
  const [document, other] = [await findOwn(context, input.id), await findOwn(context, input.otherId)]
  if (document.kindCode !== other.kindCode) throw new DomainError('INVALID_INPUT', { fields: ['otherId'] })
  for (const { id } of [document, other]) await noteOpening(context, id)
  const kind = await getKindOf(context.tx, document)
  return {
    document: summaryOf(document),
    other: summaryOf(other),
    ...difference(kind, valuesOf(document), valuesOf(other), MANY),
  }
}

const OWN = {
  ...SUMMARY,
  kindVersion: true,
  kindEdition: true,
  values: true,
  archiveDocument: { select: { number: true, values: true } },
} as const satisfies Prisma.SubmissionSelect

async function findOwn({ tx, actor }: CommandContext<ParticipantActor>, id: string) {
  const row = await tx.submission.findFirst({ where: { id, ...participantScope(actor) }, select: OWN })
  if (!row) throw notFound()
  return row
}

/** What was archived is what counts; a draft says what was typed. */
const valuesOf = (row: Prisma.SubmissionGetPayload<{ select: typeof OWN }>) =>
  (row.archiveDocument?.values ?? row.values) as FormValues

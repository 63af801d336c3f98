import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { findAllToEnclose } from '../archive/commands/find-usable'
import { readSheet, type SheetItem, type SheetWords } from './domain/item-sheet'
import { changesOf, type PresentLine, type SheetPreview } from './domain/sheet-changes'
import { papersOf } from './item-answers'
import { getAudit, participantSubject } from './load'
import { namesOf } from './people'
import { refuseParticipant } from './policy'
import { dueOf, preparedLines } from './prepared-lines'

type Context = QueryContext<ParticipantActor>

/** A requirement by its audit. */
export interface TableAddress {
  id: string
  requirementId: string
}

/** Lines of a requirement with the answers that are being prepared, for a table; NOT_FOUND until it was opened. */
export async function takeTable(
  context: Context,
  address: TableAddress,
): Promise<{ number: string; items: SheetItem[] }> {
  const { number, lines } = await load(context, address)
  return {
    number,
    items: lines.map(({ item, draft, version, papers }) => ({
      item,
      draft,
      version,
      papers: papers.map((paper) => paper.number),
    })),
  }
}

/**
 * What a filled table would change, compared with what is saved now; nothing is written. `words` are those it may be filled
 * in, the reader's first. FORBIDDEN or WRONG_STATUS when this person may not answer.
 */
export async function previewTable(
  context: Context,
  {
    cells,
    words,
    ...address
  }: TableAddress & {
    cells: readonly (readonly string[])[]
    words: readonly [SheetWords, ...SheetWords[]]
  },
): Promise<SheetPreview> {
  const { lines, refusal } = await load(context, address)
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS')
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  const read = readSheet(
    cells,
    lines.map(({ item }) => item),
    words,
  )
  const archive = await findAllToEnclose(
    context,
    read.lines.flatMap(({ numbers }) => numbers),
  )
  const present = new Map(lines.map((line) => [line.item.id, line]))
  const { changes, faults, same } = changesOf(read.lines, present, (number) => archive.get(number) ?? null, {
    words: words[0],
    today: moscowDate(context.now),
  })
  return { changes, same, faults: [...read.faults, ...faults].sort((a, b) => a.row - b.row) }
}

async function load(context: Context, { id, requirementId }: TableAddress) {
  const { tx, actor, now } = context
  const audit = await getAudit(context, id)
  const requirement = audit.state.requirements.find(({ documentId }) => documentId === requirementId)
  const document = audit.state.documents.find(({ documentId }) => documentId === requirementId)
  if (!requirement || !document?.openedAt) throw notFound()
  const { items, number } = requirement
  const prepared = await preparedLines(
    tx,
    requirementId,
    items.map((item) => item.id),
  )
  const written = [...prepared.values()]
  const names = await namesOf(
    tx,
    written.map(({ updatedBy }) => updatedBy),
  )
  const papers = await papersOf(
    context,
    written.flatMap(({ draft }) => draft.papers),
  )
  const lines = items.map((item): PresentLine => {
    const line = prepared.get(item.id)
    return {
      item,
      draft: line?.draft ?? null,
      version: line?.version ?? 0,
      held: line?.held ?? 'free',
      status: item.status,
      due: dueOf(audit, requirementId, item),
      updatedBy: (line && names.get(line.updatedBy)) ?? '',
      updatedAt: line?.updatedAt.toISOString() ?? '',
      papers: papers.filter((paper) => line?.draft.papers.includes(paper.id)),
    }
  })
  return { number, lines, refusal: refuseParticipant(actor, participantSubject(actor, audit, now), 'reply') }
}

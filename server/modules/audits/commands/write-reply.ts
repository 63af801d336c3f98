import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { ArchivedFile } from '../../archive/contract'
import type { Day } from '../../deadlines/contract'
import type { WriteReply } from '../contract'
import { faultsOfLine } from '../domain/item-draft'
import { replyValues, type ReplyLine, type ReplyPaper } from '../domain/templates/reply'
import type { WrittenRef } from '../domain/views'
import { getForParticipantAct, type LoadedAudit } from '../load'
import { dueOf, preparedLines, type PreparedLine } from '../prepared-lines'
import { referenceOf, writeInto } from '../written'

type Context = CommandContext<ParticipantActor>

/**
 * Makes a reply of the chosen lines: a draft with everything filled in and the papers of the archive enclosed. The lines are
 * the reply's until it is sent or discarded. INVALID_INPUT lists what is wrong with which line.
 */
export async function writeReply(context: Context, input: WriteReply): Promise<WrittenRef> {
  const { tx } = context
  const audit = await getForParticipantAct(context, input.id, 'reply')
  const { requirementId } = input
  const itemIds = [...new Set(input.itemIds)]
  const prepared = await preparedLines(tx, requirementId, itemIds)
  const items = chosenItems(audit, requirementId, itemIds)
  assertComplete(audit, requirementId, items, prepared, moscowDate(context.now))
  const papers = await papersOf(context, [...prepared.values()])
  const lines = items.map((item): ReplyLine => {
    const { draft } = prepared.get(item.id)!
    return { item, draft, papers: draft.papers.flatMap((id) => papers.get(id) ?? []) }
  })
  const { documents, form } = audit.state
  const requirement = documents.find(({ documentId }) => documentId === requirementId)!
  const notification = documents.find(({ purpose }) => purpose === 'notification')
  const facts = {
    form,
    requirement: referenceOf(requirement),
    notification: notification ? referenceOf(notification) : null,
  }
  const ref = await writeInto(context, audit, {
    kindCode: '1006928E',
    auditDocumentId: requirementId,
    values: replyValues(facts, lines),
    papers: [...papers.keys()],
  })
  await tx.auditItemAnswer.updateMany({
    where: { requirementId, itemId: { in: itemIds } },
    data: { submissionId: ref.submissionId },
  })
  return ref
}

function chosenItems({ state }: LoadedAudit, requirementId: string, itemIds: readonly string[]) {
  const requirement = state.requirements.find(({ documentId }) => documentId === requirementId)
  const items = requirement?.items.filter(({ id }) => itemIds.includes(id))
  if (items?.length !== itemIds.length) throw notFound()
  return items
}

function assertComplete(
  audit: LoadedAudit,
  requirementId: string,
  items: ReturnType<typeof chosenItems>,
  prepared: ReadonlyMap<string, PreparedLine>,
  today: Day,
) {
  const faulty = items.flatMap((item) => {
    const place = { status: item.status, due: dueOf(audit, requirementId, item), today }
    const faults = faultsOfLine(prepared.get(item.id) ?? null, place)
    return faults.length ? [{ itemId: item.id, position: item.position, faults }] : []
  })
  if (faulty.length)
    throw new DomainError('INVALID_INPUT', { reason: 'lines', field: 'itemIds', lines: faulty })
}

/** Documents of the archive by their ids, as a reply names them. Whether they may go along is asked when they are enclosed. */
async function papersOf(
  { tx }: Context,
  prepared: readonly PreparedLine[],
): Promise<Map<string, ReplyPaper>> {
  const ids = [...new Set(prepared.flatMap(({ draft }) => draft.papers))]
  const rows = await tx.archiveDocument.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, title: true, files: true },
  })
  const found = new Map(
    rows.map(({ id, number, title, files }) => [
      id,
      {
        number,
        title,
        files: (files as unknown as ArchivedFile[]).map(({ name, size }) => ({ name, size })),
      },
    ]),
  )
  if (found.size < ids.length) throw new DomainError('ARCHIVE_REFUSED', { reason: 'share-ended' })
  return found
}

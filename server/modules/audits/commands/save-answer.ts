import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { findUsable } from '../../archive/commands/find-usable'
import type { ItemDraft, SaveAnswer } from '../contract'
import { getForParticipantAct, type LoadedAudit } from '../load'
import { namesOf } from '../people'
import { preparedLines, type PreparedLine } from '../prepared-lines'
import { tellParticipant } from '../tell-participant'

type Context = CommandContext<ParticipantActor>

/** A line as it is saved now; the next save is made from its version. */
export interface SavedAnswer {
  itemId: string
  version: number
}

/**
 * Saves what is being prepared for one line of a requirement. Each line has a version of its own, so people who work on
 * different lines never meet; of two on the same line the later is refused with STALE_VERSION, which carries what the other
 * has saved. WRONG_STATUS while the line is in a reply that is being signed; ARCHIVE_REFUSED for a paper one may not use.
 */
export async function saveAnswer(context: Context, input: SaveAnswer): Promise<SavedAnswer> {
  const audit = await getForParticipantAct(context, input.id, 'reply')
  const saved = await saveLine(context, audit, input)
  await tellParticipant(context, audit)
  return saved
}

/** One line, of an audit that is locked: whoever saves at the same moment waits. */
export async function saveLine(
  context: Context,
  audit: LoadedAudit,
  { requirementId, itemId, version, draft }: Omit<SaveAnswer, 'requestId' | 'id'>,
): Promise<SavedAnswer> {
  const { tx, actor, now } = context
  const requirement = audit.state.requirements.find(({ documentId }) => documentId === requirementId)
  const item = requirement?.items.find(({ id }) => id === itemId)
  if (!item) throw notFound()
  if (item.status === 'accepted') throw new DomainError('WRONG_STATUS', { status: item.status, itemId })
  const former = (await preparedLines(tx, requirementId, [itemId])).get(itemId)
  if ((former?.version ?? 0) !== version) throw await stale(context, itemId, former)
  if (former?.held === 'in-reply') throw new DomainError('WRONG_STATUS', { status: 'in-reply', itemId })
  await assertPapers(context, draft, former)
  const row = {
    answer: draft as object,
    version: version + 1,
    submissionId: null,
    updatedBy: actor.userId,
    updatedAt: now,
  }
  const key = { requirementId, itemId }
  if (former) await tx.auditItemAnswer.update({ where: { requirementId_itemId: key }, data: row })
  else await tx.auditItemAnswer.create({ data: { ...key, auditId: audit.row.id, ...row } })
  return { itemId, version: version + 1 }
}

/** With what somebody else has saved, so that both can be shown. */
async function stale({ tx }: Context, itemId: string, former: PreparedLine | undefined) {
  if (!former) return new DomainError('STALE_VERSION', { itemId, version: 0, draft: null })
  const names = await namesOf(tx, [former.updatedBy])
  return new DomainError('STALE_VERSION', {
    itemId,
    version: former.version,
    draft: former.draft,
    updatedBy: names.get(former.updatedBy) ?? '',
    updatedAt: former.updatedAt.toISOString(),
  })
}

/** What a colleague has put beside the line stays there, though this person may not look at it. */
async function assertPapers(context: Context, { papers }: ItemDraft, former: PreparedLine | undefined) {
  const added = [...new Set(papers)].filter((id) => !former?.draft.papers.includes(id))
  const usable = await findUsable(context, added)
  if (usable.size < added.length) throw new DomainError('ARCHIVE_REFUSED', { reason: 'unknown-number' })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { record } from '../../journal/record'
import type { ArrangeFiles } from '../domain/draft-contract'
import { getForAct } from '../load'
import { announceSubmission } from './announce-submission'

/**
 * Puts the attachments of a draft in order and takes those off that another one stands for now (pages joined into one
 * PDF). Attachments that are not named keep their places behind the named ones. NOT_FOUND when one is not of this draft.
 */
export async function arrangeFiles(
  context: CommandContext<ParticipantActor>,
  { id, order, without }: ArrangeFiles,
): Promise<null> {
  const { tx, now } = context
  const submission = await getForAct(context, id, 'attach')
  const attached = { submissionId: id, role: 'ATTACHMENT' as const }
  const named = [...new Set([...order, ...without])]
  const known = await tx.submissionFile.count({ where: { ...attached, fileId: { in: named } } })
  if (known !== named.length) throw notFound()

  await tx.submissionFile.deleteMany({ where: { ...attached, fileId: { in: without } } })
  await tx.file.updateMany({ where: { id: { in: without } }, data: { takenOffAt: now } })
  await tx.submissionFile.updateMany({ where: attached, data: { position: { increment: order.length } } })
  for (const [position, fileId] of order.entries())
    await tx.submissionFile.updateMany({ where: { ...attached, fileId }, data: { position } })
  for (const fileId of without)
    await record(context, { type: 'file.removed', data: { fileId } }, { subjectId: id })
  await announceSubmission(tx, submission)
  return null
}

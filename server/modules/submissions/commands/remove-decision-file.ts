import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import type { RemoveFile } from '../contract'
import { getForOfficerAct, lockSubmission } from '../load'

/**
 * Takes a file off a decision that has not been sent: a wrong one, a refused one, or one whose upload was given up. The
 * stored bytes go later, by the files' own sweep.
 */
export async function removeDecisionFile(
  context: CommandContext<OfficerActor>,
  input: RemoveFile,
): Promise<null> {
  const { tx } = context
  // A decision that is being taken has named its files: it comes first, or sees this one gone.
  await lockSubmission(tx, input.id)
  const submission = await getForOfficerAct(context, input.id, 'attachDecision')
  const { count } = await tx.submissionFile.deleteMany({
    where: { submissionId: submission.id, fileId: input.fileId, role: 'DECISION' },
  })
  if (count === 0) throw notFound()
  const officeId = submission.officeId ?? undefined
  await record(
    context,
    { type: 'file.removed', data: { fileId: input.fileId } },
    { subjectId: submission.id, participantId: submission.participantId, officeId },
  )
  await announce(tx, { topic: 'submission', id: submission.id, officeId })
  return null
}

import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import type { Prisma, Submission } from '@/prisma/generated/client'
import { announceSubmission } from './commands/announce-submission'
import type { SubmissionRef } from './contract'
import { next, withCustoms, type Act } from './domain/states'

/**
 * Moves a submission by one act: compare-and-set on version and status, a step in its history when the status changes,
 * and a live event. Throws WRONG_STATUS when the table has no such move, STALE_VERSION when somebody was faster.
 */
export async function advance(
  context: CommandContext<Actor>,
  submission: Pick<
    Submission,
    'id' | 'status' | 'version' | 'participantId' | 'officeId' | 'kindCode' | 'createdBy'
  >,
  act: Act,
  change: Prisma.SubmissionUncheckedUpdateManyInput = {},
): Promise<SubmissionRef> {
  const { tx, now } = context
  const status = next(submission.status, act)
  if (!status) throw new DomainError('WRONG_STATUS', { status: submission.status })
  const version = submission.version + 1
  const { count } = await tx.submission.updateMany({
    where: { id: submission.id, version: submission.version, status: submission.status },
    data: { ...change, status, version, updatedAt: now },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  if (status !== submission.status) await addStep(context, submission.id, status)
  // Until it is delivered the office knows nothing of the document.
  await announceSubmission(tx, submission, { officeId: withCustoms(status) ? submission.officeId : null })
  return { id: submission.id, version, status }
}

/** Writes one step of the history. */
export async function addStep(
  { tx, now, actor }: CommandContext<Actor>,
  submissionId: string,
  status: Submission['status'],
) {
  const byUserId = 'userId' in actor ? actor.userId : null
  await tx.submissionChange.createMany({ data: [{ id: newId(), submissionId, status, at: now, byUserId }] })
}

import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { advance } from '../advance'
import type { AssignSubmission, SubmissionRef } from '../contract'
import { assertVersion, getForOfficerAct } from '../load'

/** Gives the document to an officer of the same office, takes it oneself, or puts it back (null). */
export async function assignSubmission(
  context: CommandContext<OfficerActor>,
  input: AssignSubmission,
): Promise<SubmissionRef> {
  const { tx } = context
  const submission = await getForOfficerAct(context, input.id, 'assign')
  assertVersion(submission, input.version)
  if (input.assigneeId) {
    const colleague = await tx.officer.findFirst({
      where: { userId: input.assigneeId, officeId: submission.officeId!, revokedAt: null },
    })
    if (!colleague) throw notFound()
  }
  await record(
    context,
    { type: 'submission.assigned', data: { assigneeId: input.assigneeId } },
    { subjectId: submission.id, participantId: submission.participantId, officeId: submission.officeId },
  )
  return advance(context, submission, 'assign', { assigneeId: input.assigneeId })
}

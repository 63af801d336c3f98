import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { enqueue } from '@/server/platform/queue'
import { noteComplaint } from '../../audits/commands/note-complaint'
import { WITHDRAW, withdrawKey } from '../../exchange/jobs'
import { record } from '../../journal/record'
import { advance } from '../advance'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { assertVersion, getForAct } from '../load'

/** Back from the archived state to a draft; the archived version stays in the archive as it was. */
export async function reopenSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'reopen')
  assertVersion(submission, input.version)
  await record(context, { type: 'submission.reopened', data: {} }, { subjectId: submission.id })
  return advance(context, submission, 'reopen', { archiveDocumentId: null, approvedAt: null })
}

/**
 * Takes a document back before the office has registered it; a complaint, until it is answered. The audit whose decision was
 * complained about notes it, and its officers are told.
 */
export async function withdrawSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'withdraw')
  assertVersion(submission, input.version)
  await record(
    context,
    { type: 'submission.withdrawn', data: {} },
    { subjectId: submission.id, officeId: submission.officeId },
  )
  // ЕАИС ТО is told after the document itself, in the order of the case.
  if (env().EAIS !== 'off') {
    const { id } = submission
    await enqueue(context.tx, WITHDRAW, { submissionId: id }, { key: withdrawKey(id) })
  }
  const { id: submissionId, auditId, assigneeId } = submission
  if (auditId)
    await noteComplaint(context, auditId, { type: 'complaint-withdrawn', submissionId }, assigneeId)
  return advance(context, submission, 'withdraw')
}

/** Removes a draft from the lists; what was archived stays in the archive. */
export async function discardSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'discard')
  assertVersion(submission, input.version)
  await record(context, { type: 'submission.discarded', data: {} }, { subjectId: submission.id })
  return advance(context, submission, 'discard')
}

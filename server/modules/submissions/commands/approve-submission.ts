import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Submission } from '@/prisma/generated/client'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { findRoute } from '../../approvals/commands/find-route'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import { advance } from '../advance'
import type { ChangeSubmission, ReturnForWork, SubmissionRef } from '../contract'
import { findEntrustable } from '../leaders'
import { assertVersion, getForAct } from '../load'
import { presentStep } from '../readiness'

type Context = CommandContext<ParticipantActor>

/**
 * Begins a round of approval by the organisation's route. Of each step those are asked who are in force now and may see
 * documents of the kind; a step with nobody left is refused as `route-empty`, for an administrator to put right.
 */
export async function askApproval(context: Context, input: ChangeSubmission): Promise<SubmissionRef> {
  const { tx } = context
  const submission = await getForAct(context, input.id, 'askApproval')
  assertVersion(submission, input.version)
  const route = (await findRoute(tx, submission))!
  const able = new Set((await findEntrustable(context, submission.kindCode)).map(({ userId }) => userId))
  const round = submission.approvalRound + 1
  const steps = route.steps.map(({ title, userIds }, index) => ({
    id: newId(),
    submissionId: submission.id,
    round,
    ordinal: index + 1,
    title,
    candidates: userIds.filter((userId) => able.has(userId)),
  }))
  const empty = steps.find(({ candidates }) => candidates.length === 0)
  if (empty) throw new DomainError('FORBIDDEN', { reason: 'route-empty', step: empty.title })
  await tx.submissionApproval.createMany({ data: steps })
  await record(context, { type: 'submission.approval-asked', data: { round } }, { subjectId: submission.id })
  const ref = await advance(context, submission, 'askApproval', { approvalRound: round })
  await tell(context, submission, 'approval.asked', steps[0]!.candidates)
  return ref
}

/** Approves the present step; after the last one the document may be signed. Whoever asked is told. */
export async function endorseSubmission(context: Context, input: ChangeSubmission): Promise<SubmissionRef> {
  const { tx, now } = context
  const submission = await getForAct(context, input.id, 'endorse')
  assertVersion(submission, input.version)
  const { ordinal } = await closeStep(context, submission, { outcome: 'APPROVED', comment: null })
  await record(context, { type: 'submission.endorsed', data: { ordinal } }, { subjectId: submission.id })
  const following = await presentStep(tx, submission)
  if (following) {
    const ref = await advance(context, submission, 'endorse')
    await tell(context, submission, 'approval.asked', following.candidates)
    return ref
  }
  const ref = await advance(context, submission, 'approve', { approvedAt: now })
  await tell(context, submission, 'approval.given', [submission.createdBy])
  return ref
}

/** Sends the document back to a draft with a remark; its archived version stays in the archive. */
export async function returnForWork(context: Context, input: ReturnForWork): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'returnForWork')
  assertVersion(submission, input.version)
  const { ordinal } = await closeStep(context, submission, { outcome: 'RETURNED', comment: input.comment })
  await record(
    context,
    { type: 'submission.returned-for-work', data: { ordinal } },
    { subjectId: submission.id },
  )
  const ref = await advance(context, submission, 'returnForWork', { archiveDocumentId: null })
  await tell(context, submission, 'approval.returned', [submission.createdBy])
  return ref
}

/** Ends the round before it is over, to correct the document. */
export async function recallApproval(context: Context, input: ChangeSubmission): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'recall')
  assertVersion(submission, input.version)
  await record(context, { type: 'submission.approval-recalled', data: {} }, { subjectId: submission.id })
  return advance(context, submission, 'recall', { archiveDocumentId: null })
}

/** Writes the outcome of the present step once: of two candidates at the same moment the second is STALE_VERSION. */
async function closeStep(
  { tx, actor, now }: Context,
  submission: Submission,
  end: { outcome: 'APPROVED' | 'RETURNED'; comment: string | null },
): Promise<{ ordinal: number }> {
  const step = (await presentStep(tx, submission))!
  const { count } = await tx.submissionApproval.updateMany({
    where: { id: step.id, outcome: null },
    data: { ...end, byUserId: actor.userId, at: now },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  return step
}

/** A notice to each but the one who acts. */
function tell(
  context: Context,
  { id, title, participantId }: Submission,
  type: 'approval.asked' | 'approval.given' | 'approval.returned',
  userIds: readonly string[],
) {
  const others = userIds.filter((userId) => userId !== context.actor.userId)
  return notifyPeople(context, others, { type, participantId, subjectId: id, data: { title } })
}

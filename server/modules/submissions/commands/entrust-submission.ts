import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { EntrustSubmission } from '../contract'
import { findEntrustable } from '../leaders'
import { participantScope } from '../policy'
import { announceSubmission } from './announce-submission'

/**
 * Gives a document to one of the participant's people to lead, or takes it from them: whoever may work only with assigned
 * cases sees it from now on, or no longer. The document itself does not change, so its version stays.
 */
export async function entrustSubmission(
  context: CommandContext<ParticipantActor>,
  input: EntrustSubmission,
): Promise<null> {
  const { tx, actor, now } = context
  const { id, userId, entrusted } = input
  const submission = await tx.submission.findFirst({ where: { id, ...participantScope(actor) } })
  if (!submission) throw notFound()
  if (entrusted) {
    const people = await findEntrustable(context, submission.kindCode)
    if (!people.some((person) => person.userId === userId))
      throw new DomainError('FORBIDDEN', { reason: 'cannot-see' })
    const { count } = await tx.submissionAssignment.createMany({
      data: [{ submissionId: id, userId, assignedBy: actor.userId, assignedAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return null
  } else {
    const { count } = await tx.submissionAssignment.deleteMany({ where: { submissionId: id, userId } })
    if (count === 0) return null
  }
  await record(
    context,
    { type: 'submission.entrusted', data: { userId, entrusted } },
    { subjectId: id, officeId: null },
  )
  await announceSubmission(tx, submission, { former: entrusted ? [] : [userId] })
  if (entrusted && userId !== actor.userId) {
    await notifyPeople(context, [userId], {
      type: 'submission.entrusted',
      participantId: actor.participantId,
      subjectId: id,
      data: { title: submission.title },
    })
  }
  return null
}

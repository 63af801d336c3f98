import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { nextNumber } from '@/server/platform/db/counter'
import { moscowDate } from '@/server/platform/moscow'
import { noteComplaint } from '../../audits/commands/note-complaint'
import { record } from '../../journal/record'
import { notifyParticipant } from '../../notifications/commands/notify-participant'
import { officeFacts } from '../../notifications/domain/office-facts'
import { advance } from '../advance'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { registrationNumber } from '../domain/registration-number'
import { assertVersion, getForOfficerAct } from '../load'

/** Registers a delivered document under the office's next number of the day; it becomes the registering officer's. */
export async function registerSubmission(
  context: CommandContext<OfficerActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const { tx, actor, now } = context
  const submission = await getForOfficerAct(context, input.id, 'register')
  assertVersion(submission, input.version)
  const office = await tx.office.findUniqueOrThrow({ where: { id: submission.officeId! } })
  const day = moscowDate(now)
  const sequence = await nextNumber(tx, `registration:${office.code}:${day}`)
  const number = registrationNumber(office.code, day, sequence)
  await record(
    context,
    { type: 'submission.registered', data: { registrationNumber: number } },
    { subjectId: submission.id, participantId: submission.participantId, officeId: office.id },
  )
  await notifyParticipant(context, {
    type: 'submission.registered',
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    subjectId: submission.id,
    data: { title: submission.title, registrationNumber: number, ...officeFacts(office) },
  })
  const { id: submissionId, auditId } = submission
  if (auditId) await noteComplaint(context, auditId, { type: 'complaint-registered', submissionId, number })
  return advance(context, submission, 'register', {
    registrationNumber: number,
    assigneeId: submission.assigneeId ?? actor.userId,
  })
}

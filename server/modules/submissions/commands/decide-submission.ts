import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { notifyParticipant } from '../../notifications/commands/notify-participant'
import { advance } from '../advance'
import type { DecideSubmission, SubmissionRef } from '../contract'
import { assertVersion, getForOfficerAct } from '../load'

/** Decides on a registered document and tells the participant at once. A decision has at least one file. */
export async function decideSubmission(
  context: CommandContext<OfficerActor>,
  input: DecideSubmission,
): Promise<SubmissionRef> {
  const { tx, actor, now } = context
  const act = input.outcome === 'ACCEPTED' ? 'accept' : 'refuse'
  const submission = await getForOfficerAct(context, input.id, act)
  assertVersion(submission, input.version)
  const links = await tx.submissionFile.findMany({
    where: { submissionId: submission.id, role: 'DECISION' },
    include: { file: true },
  })
  const unready = links.filter(({ file }) => file.state !== 'STORED').length
  if (unready || links.length === 0) throw new DomainError('FILES_NOT_READY', { count: unready, min: 1 })

  await tx.decision.create({
    data: {
      submissionId: submission.id,
      outcome: input.outcome,
      text: input.text,
      decidedBy: actor.userId,
      decidedAt: now,
    },
  })
  await record(
    context,
    {
      type: 'submission.decided',
      data: { outcome: input.outcome, files: links.map(({ file }) => file.sha256!) },
    },
    { subjectId: submission.id, participantId: submission.participantId, officeId: submission.officeId },
  )
  const office = await tx.office.findUniqueOrThrow({ where: { id: submission.officeId! } })
  await notifyParticipant(context, {
    type: input.outcome === 'ACCEPTED' ? 'submission.accepted' : 'submission.refused',
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    subjectId: submission.id,
    data: {
      title: submission.title,
      registrationNumber: submission.registrationNumber!,
      officeName: office.name,
    },
  })
  return advance(context, submission, act, { decidedAt: now })
}

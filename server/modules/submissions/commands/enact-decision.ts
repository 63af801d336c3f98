import type { Submission } from '@/prisma/generated/client'
import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { noteComplaint } from '../../audits/commands/note-complaint'
import { record } from '../../journal/record'
import { notifyParticipant } from '../../notifications/commands/notify-participant'
import { officeFacts } from '../../notifications/domain/office-facts'
import { advance } from '../advance'
import type { SubmissionRef } from '../contract'

/** A decision that is to take effect. `document` is null in histories of the time when officers did not sign. */
export interface Enacted {
  outcome: 'ACCEPTED' | 'REFUSED'
  text: string
  /** SHA-256 of the decision's files. */
  files: readonly string[]
  document: { xml: string; sha256: string } | null
}

/** The decision takes effect: it is written down, the participant is told, the document moves. Who may, has been judged. */
export async function enactDecision(
  context: CommandContext<OfficerActor>,
  submission: Submission,
  { outcome, text, files, document }: Enacted,
): Promise<SubmissionRef> {
  const { tx, actor, now } = context
  await tx.decision.create({
    data: {
      submissionId: submission.id,
      outcome,
      text,
      decidedBy: actor.userId,
      decidedAt: now,
      ...(document && { xml: document.xml, sha256: document.sha256 }),
    },
  })
  await record(
    context,
    { type: 'submission.decided', data: { outcome, files: [...files] } },
    { subjectId: submission.id, participantId: submission.participantId, officeId: submission.officeId },
  )
  const office = await tx.office.findUniqueOrThrow({ where: { id: submission.officeId! } })
  await notifyParticipant(context, {
    type: outcome === 'ACCEPTED' ? 'submission.accepted' : 'submission.refused',
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    subjectId: submission.id,
    data: {
      title: submission.title,
      registrationNumber: submission.registrationNumber!,
      ...officeFacts(office),
    },
  })
  const { id: submissionId, auditId } = submission
  if (auditId) await noteComplaint(context, auditId, { type: 'complaint-answered', submissionId, outcome })
  return advance(context, submission, outcome === 'ACCEPTED' ? 'accept' : 'refuse', { decidedAt: now })
}

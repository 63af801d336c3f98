import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Prisma } from '@/prisma/generated/client'
import { announceAudit } from '../../audits/commands/announce-audit'
import { notifyParticipant } from '../../notifications/commands/notify-participant'
import { advance } from '../advance'
import type { FormatFault } from '../contract'

/**
 * Gives a sent document back: the format check of ЕАИС ТО has found faults, and no office has seen it. Its people are told.
 * Doing it twice, or after the document was withdrawn or delivered, changes nothing.
 */
export async function returnSubmission(
  context: CommandContext<SystemActor>,
  { submissionId, faults }: { submissionId: string; faults: readonly FormatFault[] },
) {
  const submission = await context.tx.submission.findFirst({ where: { id: submissionId, status: 'SENT' } })
  if (!submission) return
  await notifyParticipant(context, {
    type: 'submission.returned',
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    subjectId: submission.id,
    data: { title: submission.title },
  })
  await advance(context, submission, 'return', { faults: faults as unknown as Prisma.InputJsonArray })
  if (submission.auditId) await announceAudit(context.tx, submission.auditId)
}

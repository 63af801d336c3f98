import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Submission } from '@/prisma/generated/client'
import { newId } from '@/server/platform/ids'
import { announceAudit } from '../../audits/commands/announce-audit'
import { record } from '../../journal/record'
import { advance } from '../advance'
import { announceSubmission } from './announce-submission'
import { replacePredecessor } from './replace-predecessor'

/** Places a sent document into the office's queue. Doing it twice, or after a withdrawal, changes nothing. */
export async function deliverSubmission(context: CommandContext<SystemActor>, submissionId: string) {
  const { tx, now } = context
  const submission = await tx.submission.findFirst({
    where: { id: submissionId, status: 'SENT' },
    include: { office: true },
  })
  if (!submission?.office) return
  await record(
    context,
    { type: 'submission.delivered', data: { officeCode: submission.office.code } },
    { subjectId: submission.id, participantId: submission.participantId, officeId: submission.office.id },
  )
  await advance(context, submission, 'deliver', { deliveredAt: now, arrivalId: newId() })
  await replacePredecessor(context, submission)
  await announcePredecessor(context, submission)
  if (submission.auditId) await announceAudit(tx, submission.auditId)
}

/** Whoever has the document before it open sees that its case has grown. */
async function announcePredecessor(
  { tx }: CommandContext<SystemActor>,
  { predecessorId }: Pick<Submission, 'predecessorId'>,
) {
  const former = predecessorId && (await tx.submission.findUnique({ where: { id: predecessorId } }))
  if (former) await announceSubmission(tx, former, { officeId: former.deliveredAt && former.officeId })
}

import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { announceSubmission } from '../submissions/commands/announce-submission'
import { issueReceipt } from './commands/issue-receipt'

/** Issues a receipt that could not be issued when the document was sent; throws while there is no key, to be tried again. */
export async function issueLate(submissionId: string): Promise<void> {
  await asSystem(async (tx) => {
    const submission = await tx.submission.findFirst({
      where: { id: submissionId, sentAt: { not: null }, participant: { annulledAt: null } },
      select: { id: true, participantId: true, kindCode: true, createdBy: true },
    })
    if (!submission) return
    const actor = { kind: 'system', process: 'worker' } as const
    const issued = await issueReceipt({ actor, tx, now: now(), requestId: null }, submissionId)
    if (!issued) throw new DomainError('UNAVAILABLE')
    await announceSubmission(tx, submission)
  })
}

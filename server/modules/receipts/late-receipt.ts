import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { enqueue } from '@/server/platform/queue'
import { announceSubmission } from '../submissions/commands/announce-submission'
import { issueReceipt } from './commands/issue-receipt'
import { ISSUE, issueKey } from './jobs'
import { portalKey } from './portal-key'

/** Issues a receipt that could not be issued when the document was sent; throws while there is no key, to be tried again. */
export async function issueLate(submissionId: string): Promise<void> {
  if (!(await portalKey())) throw new DomainError('UNAVAILABLE')
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

/** A receipt that has not been issued so long after sending has lost its job, milliseconds. */
const LATE_MS = 60_000

/** Plans again receipts whose job was lost or has given up, once there is a key. Answers how many. */
export async function sweepReceipts(): Promise<number> {
  if (!(await portalKey())) return 0
  return asSystem(async (tx) => {
    const due = await tx.submission.findMany({
      where: {
        receiptDue: true,
        sentAt: { lt: new Date(now().getTime() - LATE_MS) },
        participant: { annulledAt: null },
      },
      select: { id: true },
      orderBy: { sentAt: 'asc' },
      take: 500,
    })
    for (const { id } of due) await enqueue(tx, ISSUE, { submissionId: id }, { key: issueKey(id) })
    return due.length
  })
}

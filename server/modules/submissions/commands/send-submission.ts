import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { enqueue } from '@/server/platform/queue'
import { noteSubmission } from '../../audits/commands/note-submission'
import { record } from '../../journal/record'
import { issueReceipt } from '../../receipts/commands/issue-receipt'
import { ISSUE, issueKey } from '../../receipts/jobs'
import { advance } from '../advance'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { assertEnclosures } from '../enclosures'
import { DELIVER, deliverKey } from '../jobs'
import { assertVersion, getForAct, lockPredecessor } from '../load'

/** Hands the archived document over to the chosen office. Once this returns, the document cannot be lost. */
export async function sendSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const { tx, now } = context
  // Customs registers the document that this one is to replace either before this, or after.
  await lockPredecessor(tx, input.id)
  const submission = await getForAct(context, input.id, 'send')
  assertVersion(submission, input.version)
  await assertEnclosures(context, submission.id)
  // The state table lets only archived documents here, and archiving demands an office: both are there.
  const office = await tx.office.findUniqueOrThrow({ where: { id: submission.officeId! } })
  const document = await tx.archiveDocument.findUniqueOrThrow({
    where: { id: submission.archiveDocumentId! },
  })
  const ref = await advance(context, submission, 'send', { sentAt: now })
  await record(
    context,
    {
      type: 'submission.sent',
      data: { archiveDocumentId: document.id, officeCode: office.code, sha256: document.sha256 },
    },
    { subjectId: submission.id, officeId: office.id },
  )
  if (submission.auditId) await noteSubmission(context, submission.id)
  const payload = { submissionId: submission.id }
  if (!(await issueReceipt(context, submission.id)))
    await enqueue(tx, ISSUE, payload, { key: issueKey(submission.id) })
  await enqueue(tx, DELIVER, payload, { key: deliverKey(submission.id) })
  return ref
}

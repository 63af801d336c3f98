import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import { announceDraft } from '../../audits/commands/announce-draft'
import { record } from '../../journal/record'
import { announceSubmission } from '../../submissions/commands/announce-submission'
import type { UploadVerdict } from '../contract'
import { REMOVE_ORPHAN } from '../jobs'

/** What the ingest reports when every byte has arrived, or when it refused the file. */
export interface CompletedUpload {
  fileId: string
  verdict: UploadVerdict
  /** Type found from the content. */
  type: string
  size: number
  /** Lower-case hex; the key in the storage. */
  sha256: string
}

/** Records the verdict on an upload. The ingest may report twice: the second report changes nothing. */
export async function completeUpload(context: CommandContext<SystemActor>, upload: CompletedUpload) {
  const { tx, now } = context
  const { verdict } = upload
  const { count } = await tx.file.updateMany({
    where: { id: upload.fileId, state: 'UPLOADING' },
    data: verdict.accepted
      ? {
          state: 'STORED',
          sha256: upload.sha256,
          type: upload.type,
          size: BigInt(upload.size),
          storedAt: now,
        }
      : { state: 'REFUSED', refusal: verdict.refusal },
  })
  if (count === 0) return forgetOrphan(context, upload)
  const file = await tx.file.findUniqueOrThrow({
    where: { id: upload.fileId },
    include: {
      submissions: { include: { submission: true } },
      audits: { include: { document: { select: { audit: { select: { id: true, officeId: true } } } } } },
    },
  })
  await record(
    context,
    verdict.accepted
      ? { type: 'file.stored', data: { sha256: upload.sha256, size: upload.size } }
      : { type: 'file.refused', data: { reason: verdict.refusal } },
    {
      subjectId: file.id,
      begunBy: file.uploadedBy,
      ...(file.ownerParticipantId && { participantId: file.ownerParticipantId }),
      officeId: file.ownerOfficeId,
    },
  )
  for (const { role, submission } of file.submissions) {
    if (role === 'ATTACHMENT') await announceSubmission(tx, submission)
    else if (submission.officeId)
      await announce(tx, { topic: 'submission', id: submission.id, officeId: submission.officeId })
  }
  for (const { document } of file.audits) await announceDraft(tx, document.audit)
}

/** The file may have gone while its bytes were under way, with the account it belonged to: then they must go too. */
async function forgetOrphan(
  { tx }: CommandContext<SystemActor>,
  { fileId, verdict, sha256 }: CompletedUpload,
) {
  if (verdict.accepted && !(await tx.file.findUnique({ where: { id: fileId }, select: { id: true } })))
    await enqueue(tx, REMOVE_ORPHAN, { sha256 })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { record } from '../../journal/record'
import type { RemoveFile } from '../contract'
import { getForAct } from '../load'
import { announceSubmission } from './announce-submission'

/** Takes an attachment off a draft. The file goes a day later, by the files' own sweep, when nothing refers to it. */
export async function removeFile(
  context: CommandContext<ParticipantActor>,
  input: RemoveFile,
): Promise<null> {
  const { tx, now } = context
  const submission = await getForAct(context, input.id, 'attach')
  const { count } = await tx.submissionFile.deleteMany({
    where: { submissionId: submission.id, fileId: input.fileId, role: 'ATTACHMENT' },
  })
  if (count === 0) throw notFound()
  await tx.file.updateMany({ where: { id: input.fileId }, data: { takenOffAt: now } })
  await record(
    context,
    { type: 'file.removed', data: { fileId: input.fileId } },
    { subjectId: submission.id },
  )
  await announceSubmission(tx, submission)
  return null
}

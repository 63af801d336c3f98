import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import type { RemoveFile } from '../contract'
import { getForAct } from '../load'

/** Takes an attachment off a draft. The stored bytes go later, by the files' own sweep, when nothing refers to them. */
export async function removeFile(
  context: CommandContext<ParticipantActor>,
  input: RemoveFile,
): Promise<null> {
  const { tx, actor } = context
  const submission = await getForAct(context, input.id, 'attach')
  const { count } = await tx.submissionFile.deleteMany({
    where: { submissionId: submission.id, fileId: input.fileId, role: 'ATTACHMENT' },
  })
  if (count === 0) throw notFound()
  await record(
    context,
    { type: 'file.removed', data: { fileId: input.fileId } },
    { subjectId: submission.id },
  )
  await announce(tx, { topic: 'submission', id: submission.id, participantId: actor.participantId })
  return null
}

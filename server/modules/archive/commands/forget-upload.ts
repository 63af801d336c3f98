import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { enqueue } from '@/server/platform/queue'
import { REMOVE_ORPHAN } from '../../files/jobs'
import { record } from '../../journal/record'
import type { ForgetUpload } from '../contract'

/** Gives up a file that was uploaded and not placed; its bytes go unless another file has the same. */
export async function forgetUpload(
  context: CommandContext<ParticipantActor>,
  { fileId }: ForgetUpload,
): Promise<null> {
  const { tx, actor } = context
  const mine = { id: fileId, ownerParticipantId: actor.participantId, uploadedBy: actor.userId, intake: true }
  const file = await tx.file.findFirst({ where: mine })
  if (!file) throw notFound()
  await tx.file.deleteMany({ where: mine })
  if (file.sha256) await enqueue(tx, REMOVE_ORPHAN, { sha256: file.sha256 })
  await record(context, { type: 'file.removed', data: { fileId } }, { subjectId: fileId })
  return null
}

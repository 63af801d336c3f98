import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type { File } from '@/prisma/generated/client'
import { record } from '../journal/record'
import { officerScope, participantScope } from '../submissions/policy'

/**
 * A stored file that the actor may read: attached to a document within their scope, or (for a participant) the file of a
 * decision that has been made. NOT_FOUND otherwise. The reading is journalled.
 */
export async function getReadableFile(
  context: CommandContext<ParticipantActor | OfficerActor>,
  input: { id: string },
): Promise<File> {
  const { tx, actor } = context
  const through =
    actor.kind === 'officer'
      ? { submission: officerScope(actor) }
      : {
          OR: [
            { role: 'ATTACHMENT' as const, submission: participantScope(actor) },
            {
              role: 'DECISION' as const,
              submission: { ...participantScope(actor), decidedAt: { not: null } },
            },
          ],
        }
  const file = await tx.file.findFirst({
    where: { id: input.id, state: 'STORED', submissions: { some: through } },
    include: {
      submissions: { include: { submission: { select: { id: true, participantId: true, officeId: true } } } },
    },
  })
  if (!file) throw notFound()
  const link = file.submissions[0]!
  await record(
    context,
    { type: 'file.downloaded', data: { sha256: file.sha256! } },
    {
      subjectId: link.submission.id,
      participantId: link.submission.participantId,
      officeId: link.submission.officeId,
    },
  )
  return file
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { nextNumber } from '@/server/platform/db/counter'
import type { FormValues } from '../../catalogue/domain/definition'
import type { ArchivedFile } from '../contract'
import { archiveNumber } from '../domain/archive-number'

/** An immutable document as it is archived; `files` are the attachments' hashes at this moment. */
export interface NewArchiveDocument {
  id: string
  kindCode: string
  kindVersion: string
  kindEdition: number
  title: string
  values: FormValues
  xml: string
  sha256: string
  files: ArchivedFile[]
}

/** Places a document into the participant's electronic archive and gives it its identifier. */
export async function placeInArchive(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  document: NewArchiveDocument,
): Promise<{ id: string; number: string }> {
  const { participantId, userId } = actor
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
  const sequence = await nextNumber(tx, `archive:${participantId}`)
  const number = archiveNumber(participant.archiveNumber, sequence)
  await tx.archiveDocument.create({
    data: {
      ...document,
      values: document.values as object,
      files: document.files as object[],
      number,
      rootId: document.id,
      participantId,
      createdBy: userId,
      createdAt: now,
    },
  })
  return { id: document.id, number }
}

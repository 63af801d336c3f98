import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { ArchiveSource } from '@/prisma/generated/client'
import { nextNumber } from '@/server/platform/db/counter'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import type { FormValues } from '../../catalogue/domain/definition'
import type { ArchivedFile, DocumentProperties } from '../contract'
import { archiveNumber } from '../domain/archive-number'
import { HASH } from '../jobs'
import { indexDocument } from '../index-document'
import { streebogOf } from '../hashes'
import { writeProperties } from '../write-properties'

/** Characters of XML hashed while the person waits; what is longer, and every file, a job hashes. */
const AT_ONCE = 256 * 1024

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
  /** By default it is archived on the way of a submission. */
  source?: ArchiveSource
  /** Of which document it is the next version. */
  version?: { rootId: string; revision: number }
  properties?: DocumentProperties
}

/** Places a document into the participant's electronic archive and gives it its identifier. */
export async function placeInArchive(
  context: CommandContext<ParticipantActor>,
  { version, properties, ...document }: NewArchiveDocument,
): Promise<{ id: string; number: string }> {
  const { tx, actor, now } = context
  const { participantId, userId } = actor
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
  const sequence = await nextNumber(tx, `archive:${participantId}`)
  const number = archiveNumber(participant.archiveNumber, sequence)
  await tx.archiveDocument.create({
    data: {
      ...document,
      values: document.values as object,
      files: document.files as object[],
      streebog: document.xml.length > AT_ONCE ? null : streebogOf(Buffer.from(document.xml)),
      number,
      rootId: version?.rootId ?? document.id,
      revision: version?.revision ?? 1,
      participantId,
      createdBy: userId,
      createdAt: now,
    },
    select: { id: true },
  })
  await tx.archiveFile.createMany({
    data: document.files.map(({ id, sha256 }) => ({ archiveDocumentId: document.id, fileId: id, sha256 })),
  })
  if (properties) await writeProperties(context, document.id, 0, properties)
  await indexDocument(tx, document.id)
  await enqueue(tx, HASH, { documentId: document.id })
  const { kindCode } = document
  await announce(tx, { topic: 'archive', id: document.id, participantId, kindCode, owners: [userId] })
  return { id: document.id, number }
}

import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { allows, type ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { File } from '@/prisma/generated/client'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { findKindInForce } from '../../catalogue/commands/find-kind'
import { fillAutomatic } from '../../catalogue/domain/automatic'
import type { KindDefinition } from '../../catalogue/domain/definition'
import { validateValues } from '../../catalogue/domain/validate'
import { toXml } from '../../catalogue/domain/xml-out'
import { record } from '../../journal/record'
import type { NewPlaced, PlacedRef, PlaceFiles } from '../contract'
import { EMBEDDED_LIMIT_BYTES, PLACED_KIND, reference, withoutContent } from '../domain/placed'
import { getForArchiveAct } from '../load'
import { placeInArchive } from './place-in-archive'

/**
 * Places uploaded files into the archive, each as a document of its own with its own number. All of them or none.
 * FILES_NOT_READY while one has not arrived; NOT_FOUND for one that is not the person's, or is placed already.
 */
export async function placeFiles(
  context: CommandContext<ParticipantActor>,
  { documents }: PlaceFiles,
): Promise<PlacedRef[]> {
  if (!allows(context.actor, 'prepare', { kindCode: PLACED_KIND, mine: true }))
    throw new DomainError('FORBIDDEN', { reason: 'no-right' })
  const kind = await findKindInForce(context, PLACED_KIND)
  if (!kind) throw new DomainError('UNAVAILABLE')
  const placed: PlacedRef[] = []
  for (const document of documents) placed.push(await placeFile(context, kind, document))
  return placed
}

async function placeFile(
  context: CommandContext<ParticipantActor>,
  kind: KindDefinition,
  { fileId, title, properties, versionOf }: NewPlaced,
): Promise<PlacedRef> {
  const file = await claim(context, fileId)
  const version = versionOf ? await nextVersion(context, versionOf) : undefined
  const { documentNumber, documentDate } = properties
  const id = newId()
  const values = fillAutomatic(
    kind,
    {
      DocumentInfo: {
        PrDocumentName: title,
        ...(documentNumber && { PrDocumentNumber: documentNumber }),
        ...(documentDate && { PrDocumentDate: documentDate }),
      },
    },
    {
      // The kind says nothing of people: these are for others.
      participant: { name: '' },
      person: { surname: '', name: '' },
      now: context.now,
      documentId: id,
      attachments: [{ name: file.name, data: await contentOf(file) }],
    },
  )
  const errors = validateValues(kind, values)
  if (errors.length > 0) throw new DomainError('FORM_INCOMPLETE', { errors, office: false })
  const xml = toXml(kind, values)
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const { number } = await placeInArchive(context, {
    id,
    kindCode: kind.code,
    kindVersion: kind.version,
    kindEdition: kind.edition ?? 0,
    source: 'PLACED',
    title,
    values: withoutContent(values),
    xml,
    sha256,
    files: [{ id: file.id, name: file.name, size: Number(file.size), type: file.type, sha256: file.sha256 }],
    properties,
    ...(version && { version }),
  })
  await record(context, { type: 'archive.placed', data: { number, sha256 } }, { subjectId: id })
  return { id, number, title }
}

type StoredFile = File & { sha256: string }

/** Takes an uploaded file for one document; nobody can take it twice. */
async function claim({ tx, actor }: CommandContext<ParticipantActor>, id: string): Promise<StoredFile> {
  const mine = { id, ownerParticipantId: actor.participantId, uploadedBy: actor.userId, intake: true }
  const file = await tx.file.findFirst({ where: mine })
  if (!file) throw notFound()
  const { sha256 } = file
  if (file.state !== 'STORED' || sha256 === null) throw new DomainError('FILES_NOT_READY', { count: 1 })
  const { count } = await tx.file.updateMany({ where: mine, data: { intake: false } })
  if (count === 0) throw notFound()
  return { ...file, sha256 }
}

/** Versions of one document are made one after another. */
async function nextVersion(context: CommandContext<ParticipantActor>, id: string) {
  const { tx } = context
  const { rootId } = await getForArchiveAct(context, id, 'renew')
  await tx.$queryRaw`select id::text from archive_document where id = ${rootId}::uuid for update`
  const latest = await tx.archiveDocument.findFirstOrThrow({
    where: { rootId },
    select: { revision: true },
    orderBy: { revision: 'desc' },
  })
  return { rootId, revision: latest.revision + 1 }
}

/** The file in base64, or what stands for one too big for the format. */
async function contentOf({ name, size, sha256 }: StoredFile): Promise<string> {
  const bytes =
    size <= EMBEDDED_LIMIT_BYTES
      ? await buffer(await storage().open(sha256))
      : Buffer.from(reference({ name, size: Number(size), sha256 }))
  return bytes.toString('base64')
}

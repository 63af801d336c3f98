import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'
import { logger } from '@/server/platform/logger'
import { storage } from '@/server/platform/storage'
import { Streebog, streebog } from '../signatures/domain/streebog'
import { indexDocument } from './index-document'

/** Streebog-256 (ГОСТ Р 34.11-2012) of bytes, lower-case hex. */
export const streebogOf = (bytes: Uint8Array): string => Buffer.from(streebog(256, bytes)).toString('hex')

/** Of a stored content, piece by piece: a file of 300 MB is never in memory whole. */
async function streebogOfStored(sha256: string): Promise<string> {
  const hash = new Streebog(256)
  for await (const chunk of await storage().open(sha256)) hash.update(chunk as Buffer)
  return Buffer.from(hash.digest()).toString('hex')
}

/** Computes the Streebog hashes that a document and its files still lack. Again is nothing. */
export async function hashDocument(documentId: string): Promise<void> {
  const { document, files } = await asSystem(async (tx) => ({
    document: await tx.archiveDocument.findUnique({ where: { id: documentId, streebog: null } }),
    files: await tx.archiveFile.findMany({ where: { archiveDocumentId: documentId, streebog: null } }),
  }))
  // Hashed outside of any transaction: it may take seconds.
  for (const { fileId, sha256 } of files) {
    const found = await streebogOfStored(sha256)
    await asSystem(
      (tx) => tx.$executeRaw`update archive_file set streebog = ${found}
        where archive_document_id = ${documentId}::uuid and file_id = ${fileId}::uuid`,
    )
  }
  const xml = document ? streebogOf(Buffer.from(document.xml)) : null
  await asSystem(async (tx) => {
    if (xml)
      await tx.$executeRaw`update archive_document set streebog = ${xml} where id = ${documentId}::uuid`
    if (xml || files.length > 0) await announceHashed(tx, documentId)
  })
}

async function announceHashed(tx: Tx, id: string) {
  const document = await tx.archiveDocument.findUniqueOrThrow({
    where: { id },
    select: { participantId: true, kindCode: true, createdBy: true },
  })
  const { participantId, kindCode, createdBy } = document
  await announce(tx, { topic: 'archive', id, participantId, kindCode, owners: [createdBy] })
}

/** Documents finished by one sweep. */
const BATCH = 50
/** A job has had its chance by then. */
const PATIENCE_MS = 5 * 60_000

/**
 * What was missed: hashes whose job was lost, and documents archived before there was an index. Answers how many it saw to.
 */
export async function sweepArchive(): Promise<number> {
  const late = new Date(now().getTime() - PATIENCE_MS)
  const unhashed = await asSystem(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from (
        select d.id, d.created_at from archive_document d where d.streebog is null
        union
        select d.id, d.created_at from archive_file f join archive_document d on d.id = f.archive_document_id
        where f.streebog is null
      ) as missed where created_at < ${late} order by created_at limit ${BATCH}`,
  )
  for (const { id } of unhashed) await each(id, () => hashDocument(id))
  const unindexed = await asSystem(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from archive_document where search_text = '' and pseudonymised_at is null limit ${BATCH}`,
  )
  for (const { id } of unindexed) await each(id, () => asSystem((tx) => indexDocument(tx, id)))
  return unhashed.length + unindexed.length
}

/** Goes on past a document that cannot be seen to: its bytes may be lost, and others wait behind it. */
async function each(documentId: string, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    // The message of an error may quote the document.
    logger.error(
      { error: error instanceof Error ? error.name : 'unknown', documentId },
      'document not seen to',
    )
  }
}

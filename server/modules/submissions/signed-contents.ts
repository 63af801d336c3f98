import type { Tx } from '@/server/platform/db/client'
import type { ArchivedFile } from '../archive/contract'
import { digestible, type Digestible } from '../signatures/domain/crypto-engine'
import { storedContent } from '../signatures/commands/check-signature'
import { contentsOf, type Content } from './domain/signing'

/** An archived document with everything of it that is signed. */
export interface SignedDocument {
  id: string
  number: string
  contents: Content[]
  /** The bytes of one of its contents. */
  open(content: Content): Digestible
}

/** What is signed of an archived document: its XML and the files that were archived with it. */
export async function getSignedDocument(tx: Tx, archiveDocumentId: string): Promise<SignedDocument> {
  const { id, number, kindCode, sha256, xml, files, contents } = await tx.archiveDocument.findUniqueOrThrow({
    where: { id: archiveDocumentId },
    select: {
      ...{ id: true, number: true, kindCode: true, sha256: true, xml: true, files: true },
      contents: { where: { streebog: { not: null } }, select: { sha256: true, streebog: true } },
    },
  })
  const streebogs = new Map(contents.map((file) => [file.sha256, file.streebog]))
  const bytes = Buffer.from(xml, 'utf8')
  return {
    id,
    number,
    contents: contentsOf({
      number,
      kindCode,
      sha256,
      size: bytes.length,
      files: files as unknown as ArchivedFile[],
    }),
    open: (content) =>
      content.content === 'DOCUMENT'
        ? digestible(bytes)
        : storedContent(content.sha256, streebogs.get(content.sha256)),
  }
}

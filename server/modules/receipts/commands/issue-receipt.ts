import { createHash } from 'node:crypto'
import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { storage } from '@/server/platform/storage'
import type { ArchivedFile } from '../../archive/contract'
import { record } from '../../journal/record'
import { digestible } from '../../signatures/domain/crypto-engine'
import { hexOf } from '../../signatures/domain/numbers'
import { signCms } from '../../signatures/domain/sign-cms'
import { Streebog, streebog } from '../../signatures/domain/streebog'
import { receiptText, type ReceiptContent } from '../domain/receipt-text'
import { knownKey } from '../portal-key'

/** Files of this many bytes together get Streebog beside SHA-256: more would hold the transaction for too long. */
const STREEBOG_BYTES = 24 * 1024 * 1024

/**
 * Signs the receipt of a sent document, in the transaction that sends it. Answers false when the portal has no key now: the
 * sweep issues the receipt later, with the same facts.
 */
export async function issueReceipt(context: CommandContext<Actor>, submissionId: string): Promise<boolean> {
  const { tx, now } = context
  const identity = knownKey()
  if (!identity) {
    await tx.submission.update({ where: { id: submissionId }, data: { receiptDue: true } })
    return false
  }
  const content = await textOf(context, submissionId)
  const bytes = new TextEncoder().encode(content)
  const { certificate, chain, key } = identity
  const cms = await signCms({ content: digestible(bytes), certificate, chain, key, signingTime: now })
  const { count } = await tx.receipt.createMany({
    data: [{ submissionId, content, cms: Uint8Array.from(cms), createdAt: now }],
    skipDuplicates: true,
  })
  await tx.submission.updateMany({
    where: { id: submissionId, receiptDue: true },
    data: { receiptDue: false },
  })
  if (count === 0) return true
  const { participantId } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { participantId: true },
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await record(
    context,
    { type: 'submission.receipt-issued', data: { sha256 } },
    { subjectId: submissionId, participantId },
  )
  return true
}

async function textOf({ tx, now }: CommandContext<Actor>, submissionId: string): Promise<string> {
  const row = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: {
      participant: true,
      office: true,
      archiveDocument: { include: { signatures: { omit: { cms: true }, orderBy: { id: 'asc' } } } },
    },
  })
  const document = row.archiveDocument!
  const xml = new TextEncoder().encode(document.xml)
  return receiptText({
    portal: env().PUBLIC_URL,
    submissionId,
    sentAt: (row.sentAt ?? now).toISOString(),
    participant: { name: row.participant.name, taxId: row.participant.taxId },
    office: { code: row.office!.code, name: row.office!.name },
    document: {
      id: document.id,
      number: document.number,
      kindCode: document.kindCode,
      kindVersion: document.kindVersion,
      name: `${document.number} ${document.kindCode}.xml`,
      size: xml.length,
      sha256: document.sha256,
      streebog256: hexOf(streebog(256, xml)),
    },
    files: await contentsOf(document.files as unknown as ArchivedFile[]),
    signatures: document.signatures.map((signature) => ({
      contentSha256: signature.contentSha256,
      certificateSha256: signature.thumbprint,
      verifiedAt: signature.verifiedAt.toISOString(),
      powerOfAttorney:
        signature.powerNumber && signature.principalTaxId
          ? { number: signature.powerNumber, principalTaxId: signature.principalTaxId }
          : null,
    })),
  })
}

async function contentsOf(files: readonly ArchivedFile[]): Promise<ReceiptContent[]> {
  const small = files.reduce((sum, { size }) => sum + size, 0) <= STREEBOG_BYTES
  const contents: ReceiptContent[] = []
  for (const { name, size, sha256 } of files)
    contents.push({ name, size, sha256, streebog256: small ? await streebogOf(sha256) : null })
  return contents
}

/** Null when the storage does not give the bytes: a receipt with one hash is better than no sending. */
async function streebogOf(sha256: string): Promise<string | null> {
  try {
    const hash = new Streebog(256)
    for await (const piece of await storage().open(sha256)) hash.update(piece as Uint8Array)
    return hexOf(hash.digest())
  } catch {
    return null
  }
}

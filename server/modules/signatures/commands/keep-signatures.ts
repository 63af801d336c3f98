import type { Prisma } from '@/prisma/generated/client'
import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import type { Content, DecisionPart, DocumentPart } from '../../submissions/domain/signing'
import type { CheckedContent } from './check-each'

/** The document that the signatures stand under, and the power of attorney that they were made by. */
type SignedDocument = Pick<
  Prisma.DocumentSignatureCreateManyInput,
  'submissionId' | 'archiveDocumentId' | 'auditDocumentId' | 'powerNumber' | 'principalTaxId'
>

/** Keeps one person's signatures that have been found good, as one act of signing; answers the id of the act. */
export async function keepSignatures(
  { tx, actor, now }: CommandContext<SignedInActor>,
  checked: readonly CheckedContent<Content<DocumentPart | DecisionPart>>[],
  document: SignedDocument,
): Promise<string> {
  const actId = newId()
  await tx.documentSignature.createMany({
    data: checked.map(({ content, cms, level, summary, thumbprint, signedAt }) => ({
      ...document,
      id: newId(),
      actId,
      fileId: content.fileId,
      content: content.content,
      contentSha256: content.sha256,
      cms,
      level,
      thumbprint,
      signer: summary as object,
      signedBy: actor.userId,
      signedAt,
      verifiedAt: now,
    })),
  })
  return actId
}

import type { DocumentSignature } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import { checkAddress } from '../check-print'

/** What stands around a printed answer of customs: where it is checked, and the request it answers. */
export interface AnswerPrint {
  checkAddress: string
  /** Archive number of the request. */
  request: string | null
  /** Signatures under the request: customs do not sign the tables they answer with. */
  signatures: DocumentSignature[]
}

/** Of an answer that the reader is known to be allowed to see. */
export async function loadAnswerPrint(
  tx: Tx,
  { id, sha256, submissionId }: { id: string; sha256: string; submissionId: string },
): Promise<AnswerPrint> {
  const request = await tx.submission.findUnique({
    where: { id: submissionId },
    select: {
      archiveDocument: {
        select: { number: true, signatures: { where: { content: 'DOCUMENT' }, orderBy: { id: 'asc' } } },
      },
    },
  })
  return {
    checkAddress: checkAddress({ id, sha256 }),
    request: request?.archiveDocument?.number ?? null,
    signatures: request?.archiveDocument?.signatures ?? [],
  }
}

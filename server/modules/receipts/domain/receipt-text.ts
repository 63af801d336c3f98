/** The text of a receipt (квитанция): what the portal took, whose, when and for whom, as JSON that anybody can read. */

/** Hashes of one content, lower-case hex; Streebog-256 is ГОСТ Р 34.11-2012. */
export interface ReceiptContent {
  name: string
  /** Bytes. */
  size: number
  sha256: string
  streebog256: string | null
}

export interface ReceiptFacts {
  /** Address of the portal. */
  portal: string
  /** ISO 8601, UTC. */
  sentAt: string
  submissionId: string
  participant: { name: string; taxId: string | null }
  office: { code: string; name: string }
  document: ReceiptContent & { id: string; number: string; kindCode: string; kindVersion: string }
  files: ReceiptContent[]
  signatures: {
    /** SHA-256 of what was signed, and of the certificate. */
    contentSha256: string
    certificateSha256: string
    verifiedAt: string
    powerOfAttorney: { number: string; principalTaxId: string } | null
  }[]
}

/** Name and version of the shape; raised when it changes. */
export const RECEIPT_FORMAT = 'portal-receipt/1'

/** The receipt as it is signed: indented, keys in the order of the type, a line feed at the end. */
export function receiptText(facts: ReceiptFacts): string {
  const { portal, sentAt, submissionId, participant, office, document, files, signatures } = facts
  const ordered = {
    format: RECEIPT_FORMAT,
    portal,
    submissionId,
    sentAt,
    participant: { name: participant.name, taxId: participant.taxId },
    office: { code: office.code, name: office.name },
    document: {
      number: document.number,
      id: document.id,
      kindCode: document.kindCode,
      kindVersion: document.kindVersion,
      ...contentOf(document),
    },
    files: files.map(contentOf),
    signatures: signatures.map(({ contentSha256, certificateSha256, verifiedAt, powerOfAttorney }) => ({
      contentSha256,
      certificateSha256,
      verifiedAt,
      powerOfAttorney: powerOfAttorney && {
        number: powerOfAttorney.number,
        principalTaxId: powerOfAttorney.principalTaxId,
      },
    })),
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

const contentOf = ({ name, size, sha256, streebog256 }: ReceiptContent) => ({
  name,
  size,
  sha256,
  streebog256,
})

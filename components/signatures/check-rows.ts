import { CHECK_OF, type Reason, type SignerVerdict, type Verdict } from '@/server/modules/signatures/contract'

/** The rows of a protocol, in the order of the work. */
export const ROWS = [
  'file',
  'certificate',
  'content',
  'signature',
  'timestamp',
  'usage',
  'dates',
  'chain',
  'revocation',
] as const
export type Row = (typeof ROWS)[number]

/** `absent`: there was nothing to look at, and nothing demanded it. */
export type RowState = 'passed' | 'refused' | 'unreached' | 'absent'

export type Subject = 'signature' | 'certificate'

/** Rows that a certificate by itself does not have. */
const OF_SIGNATURES: readonly Row[] = ['content', 'signature', 'timestamp']

/** Refused before a document was compared with what was signed, although they belong to a later row. */
const BEFORE_CONTENT: readonly Reason[] = [
  'ATTRIBUTES_INVALID',
  'ALGORITHM_WEAK',
  'ALGORITHM_UNSUPPORTED',
  'ALGORITHM_MISMATCH',
  'KEY_INVALID',
]

/** While no way to a trusted root is found, nobody vouches for the dates in a certificate. */
const BEFORE_DATES: readonly Reason[] = ['ISSUER_UNKNOWN', 'ROOT_UNTRUSTED', 'CERTIFICATE_SIGNATURE_INVALID']

const OF_DATES: readonly Reason[] = ['CERTIFICATE_EXPIRED', 'CERTIFICATE_NOT_YET_VALID']

/** The row that a reason refuses. */
export function rowOf(reason: Reason, subject: Subject): Row {
  if (OF_DATES.includes(reason)) return 'dates'
  const check = CHECK_OF[reason]
  // A certificate's own key is looked at with the certificate.
  return check === 'signature' && subject === 'certificate' ? 'certificate' : check
}

/** States of the rows for one signer; `signer` null when the file was refused as a whole. */
export function rowsOf(
  verdict: Verdict,
  signer: SignerVerdict | null,
  subject: Subject,
): { row: Row; state: RowState }[] {
  const rows = ROWS.filter((row) => subject === 'signature' || !OF_SIGNATURES.includes(row))
  const reason = signer ? signer.reason : verdict.reason
  const refused = reason && rowOf(reason, subject)
  const at = refused ? rows.indexOf(refused) : rows.length
  return rows.map((row, i) => ({ row, state: stateOf(row, i) }))

  function stateOf(row: Row, i: number): RowState {
    if (row === refused) return 'refused'
    if (i > at || (!signer && row !== 'file')) return 'unreached'
    if (row === 'content' && reason && BEFORE_CONTENT.includes(reason)) return 'unreached'
    if (row === 'dates' && reason && BEFORE_DATES.includes(reason)) return 'unreached'
    if (row === 'timestamp' && signer?.level !== 'CAdES-T' && signer?.level !== 'CAdES-XLT1') return 'absent'
    if (row === 'revocation' && !signer?.findings.revocation) return 'absent'
    return 'passed'
  }
}

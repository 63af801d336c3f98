import type { CertificateSummary } from '../../signatures/contract'
import type { SignatureView } from '../contract'

/** A signature as it is kept, without its bytes. */
export interface SignatureRow {
  id: string
  actId: string
  fileId: string | null
  /** `CertificateSummary` of whoever signed. */
  signer: unknown
  level: string
  signedAt: Date | null
  verifiedAt: Date
  powerNumber: string | null
  principalTaxId: string | null
}

/** One entry for each act of signing; `nameOf` tells what a signed file is called. */
export function signaturesView<R extends SignatureRow>(
  rows: readonly R[],
  nameOf: (row: R) => string,
): SignatureView[] {
  const acts = new Map<string, R[]>()
  for (const row of rows) acts.set(row.actId, [...(acts.get(row.actId) ?? []), row])
  return [...acts.values()].map((act) => viewOf(act, nameOf))
}

function viewOf<R extends SignatureRow>(rows: readonly R[], nameOf: (row: R) => string): SignatureView {
  const [row] = rows as [R]
  const { subject, issuer, serial, notBefore, notAfter } = row.signer as CertificateSummary
  return {
    actId: row.actId,
    name: [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? ''),
    // Who it was is gone with an annulled account.
    organisation: subject.O ?? null,
    serial,
    issuer: issuer.CN ?? issuer.O ?? '',
    validFrom: new Date(notBefore).toISOString(),
    validTo: new Date(notAfter).toISOString(),
    level: row.level,
    signedAt: row.signedAt?.toISOString() ?? null,
    verifiedAt: row.verifiedAt.toISOString(),
    powerNumber: row.powerNumber,
    principalTaxId: row.principalTaxId,
    contents: rows.map((each) => ({ id: each.id, name: nameOf(each) })),
  }
}

import type { DocumentSignature } from '@/prisma/generated/client'
import type { CertificateSummary } from '../signatures/contract'
import type { SignatureView } from './contract'

type SignatureRow = Omit<DocumentSignature, 'cms'>

/** One entry for each act of signing; `nameOf` tells what a signed file is called. */
export function signaturesView(
  rows: readonly SignatureRow[],
  nameOf: (row: SignatureRow) => string,
): SignatureView[] {
  const acts = new Map<string, SignatureRow[]>()
  for (const row of rows) acts.set(row.actId, [...(acts.get(row.actId) ?? []), row])
  return [...acts.values()].map((act) => viewOf(act, nameOf))
}

function viewOf(rows: readonly SignatureRow[], nameOf: (row: SignatureRow) => string): SignatureView {
  const [row] = rows as [SignatureRow]
  const { subject, issuer, serial, notBefore, notAfter } = row.signer as unknown as CertificateSummary
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

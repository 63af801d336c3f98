import type { CertificateHolder } from '../../accounts/domain/certificate-holder'

/** Why a good certificate may not sign this document. */
export const SIGNER_REFUSALS = [
  /** The certificate is not the signed-in person's. */
  'HOLDER_IS_ANOTHER',
  /** It names another organisation than the participant. */
  'HOLDER_OF_OTHER_ORGANISATION',
  /** It names no organisation, and no power of attorney ties the person to the participant. */
  'HOLDER_WITHOUT_POWER',
  /** Signatures of one act were made by different certificates. */
  'SIGNERS_DIFFER',
  /** Not every content was signed, or something else was. */
  'CONTENTS_DIFFER',
  /** An officer's certificate does not name the customs authority they decide for. */
  'HOLDER_NOT_OF_OFFICE',
  /** What was signed was put together too long ago, or by a clock that runs ahead. */
  'TASK_EXPIRED',
] as const
export type SignerRefusal = (typeof SIGNER_REFUSALS)[number]

/** The person and the participant whose document it is. */
export interface SigningFor {
  person: { snils: string | null; taxId: string | null }
  /** The portal let this person in by this very certificate, or took it from them before. */
  known: boolean
  participant: {
    category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
    taxId: string | null
    ogrn: string | null
  }
  /** A power of attorney in force covers the signature. */
  power: boolean
}

/**
 * Null when the holder may sign for the participant. СНИЛС tells people apart, then ИНН, which a person has for life. An
 * employee may sign by a certificate of a natural person when a power ties them to the organisation (63-ФЗ, 17.2).
 */
export function refuseHolder(
  holder: Pick<CertificateHolder, 'snils' | 'taxId' | 'capacity'>,
  { person, known, participant, power }: SigningFor,
): SignerRefusal | null {
  const same =
    person.snils && holder.snils
      ? person.snils === holder.snils
      : person.taxId !== null && person.taxId === holder.taxId
  if (!same && !known) return 'HOLDER_IS_ANOTHER'
  const { capacity } = holder
  switch (participant.category) {
    case 'INDIVIDUAL':
      // One's own document needs no more than the person.
      return null
    case 'ENTREPRENEUR':
      if (capacity.kind === 'entrepreneur' && capacity.ogrnip === participant.ogrn) return null
      if (holder.taxId !== null && holder.taxId === participant.taxId) return null
      break
    case 'LEGAL_ENTITY':
      if (capacity.kind === 'organisation') return isOf(capacity, participant) ? null : OTHER
  }
  if (power) return null
  return capacity.kind === 'individual' ? 'HOLDER_WITHOUT_POWER' : OTHER
}

const OTHER = 'HOLDER_OF_OTHER_ORGANISATION'

function isOf(
  capacity: { ogrn: string; taxId: string | null },
  { ogrn, taxId }: SigningFor['participant'],
): boolean {
  return ogrn !== null ? capacity.ogrn === ogrn : taxId !== null && capacity.taxId === taxId
}

import { next, type Status } from './states'

/** Why an amended document cannot take the place of the one before it any more. */
export type AmendmentRefusal = 'former-registered' | 'former-decided'

/**
 * Null while the document before it may still be replaced. One that was taken back stands in nobody's way; one that customs
 * has registered meanwhile stays, and is supplemented.
 */
export function refuseAmendment(former: Status): AmendmentRefusal | null {
  if (former === 'WITHDRAWN' || next(former, 'replace')) return null
  return next(former, 'supplement') ? 'former-registered' : 'former-decided'
}

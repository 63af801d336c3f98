/**
 * Versions of the text by which a person agrees to the processing of personal data (152-ФЗ, article 9). A text that has
 * been published is never changed: a new one gets a version of its own, and its words in `consent.versions.<key>`.
 */
export interface ConsentText {
  /** Date of publication, YYYY-MM-DD; also what is kept beside the person's acceptance. */
  version: string
  /** Key of its words in the texts of the interface. */
  key: 'v1'
}

/** Newest first. */
export const CONSENT_TEXTS: readonly [ConsentText, ...ConsentText[]] = [{ version: '2026-11-01', key: 'v1' }]

/** The version that is asked for now. */
export const CURRENT_CONSENT: string = CONSENT_TEXTS[0].version

/** Where a person stands: never agreed, agreed to an older text only, agreed to the present one. */
export type ConsentState = 'none' | 'outdated' | 'current'

/** From the versions that the person has accepted. */
export function consentState(accepted: readonly string[]): ConsentState {
  if (accepted.includes(CURRENT_CONSENT)) return 'current'
  return accepted.length > 0 ? 'outdated' : 'none'
}

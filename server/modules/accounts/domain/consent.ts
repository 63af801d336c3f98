/**
 * Versions of the consent to the processing of personal data (152-ФЗ, article 9), oldest first. A text that people have
 * accepted is never changed: a new one gets a new version and stands beside it.
 */
export const CONSENT_VERSIONS = ['2026-11-22'] as const
export type ConsentVersion = (typeof CONSENT_VERSIONS)[number]

/** The version that is accepted now. */
export const CURRENT_CONSENT: ConsentVersion = '2026-11-22'

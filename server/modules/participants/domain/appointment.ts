/** What the state of an appointment depends on; `validTo` is exclusive and may be open. */
export interface AppointmentTerm {
  validFrom: Date
  validTo: Date | null
  suspendedAt: Date | null
  revokedAt: Date | null
}

export const APPOINTMENT_STATES = ['active', 'future', 'suspended', 'expired', 'revoked'] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

/**
 * Where an appointment stands at an instant. Only `active` opens anything; what has ended for good is told first. A revocation
 * or a suspension counts once it is there, whatever its moment: of two commands at once the later one may have looked at
 * the clock before the earlier.
 */
export function appointmentState(term: AppointmentTerm, now: Date): AppointmentState {
  const { validFrom, validTo, suspendedAt, revokedAt } = term
  if (revokedAt) return 'revoked'
  if (validTo && validTo <= now) return 'expired'
  if (suspendedAt) return 'suspended'
  return validFrom > now ? 'future' : 'active'
}

/** Is a grant in force at an instant; `validTo` is exclusive. */
export function inForce({ validFrom, validTo }: Pick<AppointmentTerm, 'validFrom' | 'validTo'>, now: Date) {
  return validFrom <= now && (validTo === null || validTo > now)
}

/** `inForce` as a condition on rows: of grants, or of the term of appointments. */
export const whereInForce = (now: Date) => ({
  validFrom: { lte: now },
  OR: [{ validTo: null }, { validTo: { gt: now } }],
})

/** The state `active` as a condition on rows of appointments, of people whose accounts live. */
export const whereActive = (now: Date) => ({
  revokedAt: null,
  suspendedAt: null,
  ...whereInForce(now),
  user: { annulledAt: null },
})

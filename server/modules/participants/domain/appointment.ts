/** Term of an appointment; `validTo` is exclusive and may be open. */
export interface AppointmentTerm {
  validFrom: Date
  validTo: Date | null
  revokedAt: Date | null
}

/** Where an appointment stands at an instant. Only `active` opens anything. */
export function appointmentState(
  { validFrom, validTo, revokedAt }: AppointmentTerm,
  now: Date,
): 'active' | 'future' | 'expired' | 'revoked' {
  if (revokedAt && revokedAt <= now) return 'revoked'
  if (validTo && validTo <= now) return 'expired'
  return validFrom > now ? 'future' : 'active'
}

import { z } from 'zod'

/** What tests may tell the authority to do wrong. */
const Switches = z.strictObject({
  /** The next certificate: good, of last year, or of next year. */
  nextCertificate: z.enum(['good', 'expired', 'early']),
  /** What is answered instead of revocation lists. */
  list: z.enum(['good', 'stale', 'damaged', 'huge']),
  /** Requests are taken and never answered. */
  silent: z.boolean(),
})
export type Switches = z.output<typeof Switches>

export const WELL_BEHAVED: Switches = { nextCertificate: 'good', list: 'good', silent: false }

/** Body of `POST /__control`; what is left out stays as it was. */
export const ControlOrder = Switches.partial().extend({
  /** First puts everything back; what was revoked stays revoked. */
  reset: z.boolean().optional(),
  /** Serial numbers to revoke, hexadecimal. */
  revoke: z.array(z.string().regex(/^[0-9a-f]{1,40}$/)).optional(),
})
export type ControlOrder = z.input<typeof ControlOrder>

/** How a certificate is made under these switches, days from now. */
export const DEVIATIONS = {
  good: {},
  expired: { fromDays: -400, untilDays: -35 },
  early: { fromDays: 35, untilDays: 400 },
} as const satisfies Record<Switches['nextCertificate'], object>

export function isDeviation(name: string): name is keyof typeof DEVIATIONS {
  return Object.hasOwn(DEVIATIONS, name)
}

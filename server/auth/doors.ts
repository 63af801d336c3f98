import { env } from '../platform/env'
import { recentReadiness, type Readiness } from '../platform/readiness'

/** What the sign-in page says about the portal before anyone has signed in. */
export interface Doors {
  /** The portal's own origin. */
  origin: string
  esia: 'off' | 'stand-in' | 'service'
  /** Whether certificates can be had of the demonstration's own authority. */
  authority: 'off' | 'stand-in'
  demonstration: boolean
  parts: Readiness['parts']
}

/** Whether this portal is a demonstration, which shows pages for those who work on it too. */
export const isDemonstration = () => env().PORTAL_MODE === 'demonstration'

/** Ways to confirm that it is still the same person, as far as the configuration decides. */
export const confirmationWays = () => ({ demonstration: isDemonstration(), esia: env().ESIA !== 'off' })

/** The doors as they are configured, and the parts of the service as they were at most five seconds ago. */
export async function doors(): Promise<Doors> {
  const { PUBLIC_URL, ESIA, AUTHORITY } = env()
  return {
    origin: new URL(PUBLIC_URL).origin,
    esia: ESIA,
    authority: AUTHORITY,
    demonstration: isDemonstration(),
    parts: (await recentReadiness()).parts,
  }
}

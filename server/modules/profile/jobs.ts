import { z } from 'zod'

/** Takes the data of an annulled person out of everything that stays. */
export const ERASE = 'profile:erase'
export const ErasePayload = z.object({ userId: z.uuid() })
export const eraseKey = (userId: string) => `erase:${userId}`

/** Repairs what was missed: annulled people whose data are still there. */
export const ERASE_SWEEP = 'profile:erase-sweep'

/** Tells owners of certificates that they end in thirty, seven and one day. */
export const CERTIFICATES = 'profile:certificates'

import { z } from 'zod'

/** Forgets uploads that were never finished. */
export const SWEEP = 'files:sweep'

/** Removes content that came for a file that is no more. */
export const REMOVE_ORPHAN = 'files:remove-orphan'
export const RemoveOrphanPayload = z.object({ sha256: z.string() })

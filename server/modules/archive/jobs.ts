import { z } from 'zod'

/** Computes the Streebog hashes of a document's files. */
export const HASH = 'archive:hash'
export const HashPayload = z.object({ documentId: z.uuid() })

/** Finishes what was missed: hashes, and the index of documents archived before there was one. */
export const SWEEP = 'archive:sweep'

/** Tells of papers whose term ends soon: looks at all of them each time, so that nothing missed stays missed. */
export const WATCH = 'archive:watch'

import { z } from 'zod'
import { REFUSALS } from './domain/accepted-list'

/**
 * Files as the browser and other modules know them. A file is one upload; its identity is `id` (the uploadthing
 * `customId`), the identity of its content is `sha256`.
 */

/** Why a file is not taken, whatever happens next. The interface has a sentence for each. */
export const Refusal = z.enum(REFUSALS)
export type Refusal = z.infer<typeof Refusal>

/**
 * What the ingest found, told to `onUploadComplete` as `metadata.verdict`. `scanned` says whether clamd looked.
 * A refused file is not stored.
 */
export const UploadVerdict = z.discriminatedUnion('accepted', [
  z.object({ accepted: z.literal(true), scanned: z.boolean() }),
  z.object({ accepted: z.literal(false), scanned: z.boolean(), refusal: Refusal }),
])
export type UploadVerdict = z.infer<typeof UploadVerdict>

/** SHA-256 of content, 64 lower-case hex digits; also the key in the storage. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const FileState = z.enum(['UPLOADING', 'STORED', 'REFUSED'])

/** One file in a list; `size` in bytes, `type` a media type. `sha256` is absent until every byte has arrived. */
export const FileSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number().int().nonnegative(),
  type: z.string(),
  sha256: Sha256.nullable(),
  state: FileState,
  refusal: Refusal.optional(),
})
export type FileSummary = z.infer<typeof FileSummary>

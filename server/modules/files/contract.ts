import { z } from 'zod'

/**
 * Files as the browser and other modules know them. A file is one upload; its identity is `id` (the uploadthing
 * `customId`), the identity of its content is `sha256`.
 */

/** Media type that each accepted extension must turn out to be. */
export const ACCEPTED_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  xml: 'application/xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
  p7s: 'application/pkcs7-signature',
  sig: 'application/pkcs7-signature',
} as const

export type AcceptedExtension = keyof typeof ACCEPTED_TYPES
export type AcceptedType = (typeof ACCEPTED_TYPES)[AcceptedExtension]

/** For the `accept` attribute and for people; without dots. */
export const ACCEPTED_EXTENSIONS = Object.keys(ACCEPTED_TYPES) as AcceptedExtension[]

/** Largest file when nothing else is configured, bytes (UPLOAD_LIMIT_BYTES). */
export const DEFAULT_UPLOAD_LIMIT = 300 * 1024 * 1024

/** Why a file is not taken, whatever happens next. The interface has a sentence for each. */
export const REFUSALS = [
  'EMPTY',
  'TOO_LARGE',
  'NAME_UNSAFE',
  'NO_EXTENSION',
  'EXTENSION_NOT_ACCEPTED',
  'DOUBLE_EXTENSION',
  'EXECUTABLE',
  'ACTIVE_CONTENT',
  'CONTENT_MISMATCH',
  'MACROS',
  'DAMAGED',
  'ARCHIVE_ENCRYPTED',
  'ARCHIVE_CONTENT',
  'ARCHIVE_TOO_LARGE',
  'INFECTED',
] as const
export const Refusal = z.enum(REFUSALS)
export type Refusal = z.infer<typeof Refusal>

/** Why an upload did not go through although the file itself may be good; another try may help. */
export const UPLOAD_FAILURES = [
  'LINK_INVALID',
  'LINK_EXPIRED',
  'UPLOAD_UNKNOWN',
  'RANGE_INVALID',
  'SIZE_MISMATCH',
  'BODY_MALFORMED',
  'NO_SPACE',
  'PENDING',
  'INTERNAL',
] as const
export const UploadFailure = z.enum(UPLOAD_FAILURES)
export type UploadFailure = z.infer<typeof UploadFailure>

/** Body of every unsuccessful answer of the ingest. `PENDING`: every byte is kept, the portal has not confirmed yet. */
export const UploadProblem = z.object({ error: z.enum([...REFUSALS, ...UPLOAD_FAILURES]) })
export type UploadProblem = z.infer<typeof UploadProblem>

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
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const FileState = z.enum(['UPLOADING', 'STORED', 'REFUSED'])
export type FileState = z.infer<typeof FileState>

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

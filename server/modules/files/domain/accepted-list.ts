/**
 * The lists of what is accepted and of what can go wrong, apart from the schemas built on them: the uploader in the
 * browser needs the lists and not the validator, which is ten times their size.
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

/** Why a file is not taken, whatever happens next. The interface has a sentence for each. */
export const REFUSALS = [
  'EMPTY',
  'TOO_LARGE',
  'NAME_UNSAFE',
  'NAME_TOO_LONG',
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
export type Refusal = (typeof REFUSALS)[number]

/**
 * Why an upload did not go through although the file itself may be good; another try may help. `PENDING`: every byte
 * is kept, the portal has not confirmed yet.
 */
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
export type UploadFailure = (typeof UPLOAD_FAILURES)[number]

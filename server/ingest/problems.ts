import type { Refusal, UploadFailure } from '@/server/modules/files/domain/accepted-list'

/** HTTP status of each failure; a refused file is 422. */
const STATUS: Record<UploadFailure, number> = {
  LINK_INVALID: 403,
  LINK_EXPIRED: 403,
  UPLOAD_UNKNOWN: 404,
  RANGE_INVALID: 416,
  SIZE_MISMATCH: 400,
  BODY_MALFORMED: 400,
  NO_SPACE: 507,
  PENDING: 503,
  INTERNAL: 500,
}

/** What the browser is told in the end; kept on disk so that a lost answer is repeated word for word. */
export type Outcome =
  | {
      status: 200
      body: { url: string; appUrl: string; ufsUrl: string; fileHash: string; serverData: unknown }
    }
  | { status: number; body: { error: Refusal | UploadFailure } }

/** An upload that cannot go on now, by a code the browser has a sentence for. */
export class UploadError extends Error {
  override name = 'UploadError'
  constructor(readonly code: UploadFailure) {
    super(code)
  }
}

export const failure = (code: UploadFailure): Outcome => ({ status: STATUS[code], body: { error: code } })

export const refused = (refusal: Refusal): Outcome => ({ status: 422, body: { error: refusal } })

/** Any thrown thing as an answer; a full disk is told apart because only the operator can cure it. */
export function problemOf(error: unknown): Outcome {
  if (error instanceof UploadError) return failure(error.code)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return failure(code === 'ENOSPC' || code === 'EDQUOT' ? 'NO_SPACE' : 'INTERNAL')
}

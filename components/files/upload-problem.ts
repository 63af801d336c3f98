import { REFUSALS, UPLOAD_FAILURES } from '@/server/modules/files/domain/accepted-list'

/** What can stop an upload, beside the codes of the ingest: the network, the session, and the rules of the document. */
export const UPLOAD_PROBLEMS = [
  ...REFUSALS,
  ...UPLOAD_FAILURES,
  'NETWORK',
  'SIGNED_OUT',
  'NOT_ALLOWED',
  'TOO_MANY',
] as const
export type UploadProblemCode = (typeof UPLOAD_PROBLEMS)[number]

/** Thrown by an upload that did not succeed; a sentence for each code is in `files.problem`. */
export class UploadStopped extends Error {
  override name = 'UploadStopped'
  /** `fileId` is that of a file which the portal knows and has refused. */
  constructor(
    readonly code: UploadProblemCode,
    readonly fileId: string | null = null,
  ) {
    super(code)
  }
}

/** What to do about a problem without asking the person. */
export type Remedy = 'wait' | 'begin-anew' | 'none'

const REMEDIES: Partial<Record<UploadProblemCode, Remedy>> = {
  NETWORK: 'wait',
  PENDING: 'wait',
  LINK_EXPIRED: 'begin-anew',
  LINK_INVALID: 'begin-anew',
  UPLOAD_UNKNOWN: 'begin-anew',
}
export const remedyOf = (code: UploadProblemCode): Remedy => REMEDIES[code] ?? 'none'

/** True when the file itself is the trouble: another try with it is useless. */
export const isRefusal = (code: UploadProblemCode) => REFUSALS.some((refusal) => refusal === code)

/** A code told by the ingest or the portal; INTERNAL when it is none of ours. */
export const problemNamed = (code: unknown): UploadProblemCode =>
  UPLOAD_PROBLEMS.find((known) => known === code) ?? 'INTERNAL'

const PORTAL_CODES: Partial<Record<string, UploadProblemCode>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  SESSION_ENDED: 'SIGNED_OUT',
  TOO_MANY: 'TOO_MANY',
  INTERNAL: 'INTERNAL',
  UNAVAILABLE: 'NETWORK',
  RATE_LIMITED: 'NETWORK',
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/**
 * What uploadthing's client threw, as a code. `data.error` comes from the ingest, `cause.code` from the portal; an
 * answer of neither (none at all, or a page of a proxy) is the network's.
 */
export function problemOf(error: unknown): UploadProblemCode {
  const fromIngest = field(field(error, 'data'), 'error')
  if (fromIngest !== undefined) return problemNamed(fromIngest)
  const fromPortal = field(field(error, 'cause'), 'code')
  if (typeof fromPortal !== 'string') return 'NETWORK'
  const refusal = REFUSALS.find((code) => code === fromPortal)
  return refusal ?? PORTAL_CODES[fromPortal] ?? 'NOT_ALLOWED'
}

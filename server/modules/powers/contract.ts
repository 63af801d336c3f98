import { z } from 'zod'
import { POWER_LIMIT_BYTES } from './domain/limits'
import type { IdentifierProblem } from '../participants/domain/identifiers'
import type { PowerState } from './domain/term'

/** Parts of a power of attorney that a person can put right; `document` is the file as a whole. */
export const POWER_FIELDS = [
  'document',
  'number',
  'internalNumber',
  'principalTaxId',
  'representativeName',
  'representativeTaxId',
  'representativeSnils',
  'powers',
  'issuedAt',
  'validFrom',
  'validTo',
] as const
export type PowerField = (typeof POWER_FIELDS)[number]

/** What can be wrong with a power, typed in or read from XML. The interface has a sentence with the cure for each. */
export const POWER_PROBLEMS = [
  'not-xml',
  'doctype',
  'not-power',
  'version',
  'redelegated',
  'missing',
  'number',
  'date',
  'identifier',
  'term-order',
  'principal-other',
  'principal-kind',
  'several-representatives',
  'representative-kind',
  'representative-unknown',
  'no-powers',
  'registered',
] as const
export type PowerProblemCode = (typeof POWER_PROBLEMS)[number]

export interface PowerProblem {
  code: PowerProblemCode
  field: PowerField
  /** From 1; absent when the data were typed in. */
  line?: number
  /** Name in the official format: `СвДов/@НомДовер`. */
  element?: string
  /** Of `identifier`: which rule failed. */
  rule?: IdentifierProblem
}

const Day = z.iso.date()

/** One power in the words of the document; `code` is of the common classifier when the document names it. */
export const PowerItem = z.object({
  code: z.string().trim().max(100).nullable(),
  text: z.string().trim().min(1).max(4000),
})
export type PowerItem = z.infer<typeof PowerItem>

/** What a power says. Days are `YYYY-MM-DD`; `validTo` is the last day. Identifiers are digits only. */
export const PowerData = z.object({
  number: z.string().trim().max(100),
  internalNumber: z.string().trim().max(50).nullable(),
  principalTaxId: z.string().trim().max(20),
  representativeName: z.string().trim().max(300),
  representativeTaxId: z.string().trim().max(20).nullable(),
  representativeSnils: z.string().trim().max(20).nullable(),
  powers: z.array(PowerItem).max(200),
  issuedAt: Day,
  validFrom: Day,
  validTo: Day,
  mayDelegate: z.boolean(),
})
export type PowerData = z.infer<typeof PowerData>

const Base64 = z.base64().max(Math.ceil((POWER_LIMIT_BYTES * 4) / 3) + 4)

export const RegisterPower = z.object({
  requestId: z.uuid(),
  source: z.discriminatedUnion('from', [
    z.object({ from: z.literal('xml'), contentBase64: Base64, signatureBase64: Base64.nullable() }),
    z.object({ from: z.literal('data'), data: PowerData }),
  ]),
})
export type RegisterPower = z.infer<typeof RegisterPower>

export const POWER_STAGES = ['all', 'current', 'ended'] as const
export const ListPowers = z.object({
  stage: z.enum(POWER_STAGES).default('all'),
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListPowers = z.infer<typeof ListPowers>

export const GetPower = z.object({ id: z.uuid() })
export type GetPower = z.infer<typeof GetPower>

export const RevokePower = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  reason: z.string().trim().min(1).max(1000),
})
export type RevokePower = z.infer<typeof RevokePower>

export const ReportPower = z.object({ requestId: z.uuid(), id: z.uuid() })
export type ReportPower = z.infer<typeof ReportPower>

/** `userId` null takes the link away. */
export const LinkPower = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  userId: z.uuid().nullable(),
})
export type LinkPower = z.infer<typeof LinkPower>

/** The verdict on the signature under the document, as it was when the power was registered. */
export interface PowerSignature {
  valid: boolean
  /** Of the verifier's closed list; `signer-not-principal`: a good signature of somebody else. */
  reason: string | null
  signer: string | null
  /** ISO 8601. */
  judgedAt: string
}

/** Reference to a power after an act on it. */
export interface PowerRef {
  id: string
  version: number
}

export interface PowerSummary {
  id: string
  number: string
  internalNumber: string | null
  representativeName: string
  validFrom: string
  validTo: string
  state: PowerState
  /** Days of Moscow till the last one; negative when it has passed. */
  daysLeft: number
}

export interface PowerDetails extends PowerSummary {
  version: number
  principalTaxId: string
  representativeTaxId: string | null
  representativeSnils: string | null
  representative: { userId: string; name: string } | null
  powers: PowerItem[]
  issuedAt: string
  mayDelegate: boolean
  /** Was the document itself given; its SHA-256. */
  sha256: string | null
  signature: PowerSignature | null
  revokedAt: string | null
  revocationReason: string | null
  createdAt: string
  /** People whom the power may be tied to. */
  colleagues: { userId: string; name: string }[]
  may: { register: boolean; revoke: boolean; report: boolean }
}

/** What travels with a signed document: number of the power and ИНН of the principal (MCD_ID and INNSign of the album). */
export interface TravellingPower {
  number: string
  principalInn: string
}

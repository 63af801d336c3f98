import { z } from 'zod'
import type { ErrorParams, KindCategory, KindDirection, Text } from '../contract'

/** What the keeping of the list in the console takes and answers. */

const Revised = z.object({ requestId: z.uuid(), id: z.uuid(), version: z.int().positive() })
const Day = z.iso.date()

/** One wording: of a code the version of the format and the edition; 0 is the built-in one. */
export const WordingRef = z.object({
  code: z.string().max(20),
  version: z.string().max(20),
  edition: z.int().min(0),
})
export type WordingRef = z.output<typeof WordingRef>

export const ListWordings = z.object({ search: z.string().trim().max(200).optional() })
export type ListWordings = z.output<typeof ListWordings>

/** Begins an empty draft. */
export const BeginWording = z.object({
  requestId: z.uuid(),
  code: z.string().regex(/^\d{7}E$/),
  version: z.string().trim().min(1).max(20),
})
export type BeginWording = z.output<typeof BeginWording>
/** Begins a draft as a copy of any wording, under its own code or another. */
export const CopyWording = z.object({
  requestId: z.uuid(),
  of: WordingRef,
  code: z
    .string()
    .regex(/^\d{7}E$/)
    .optional(),
})
export type CopyWording = z.output<typeof CopyWording>

/** Largest tree that is kept, characters of JSON. */
export const DEFINITION_LIMIT = 4_000_000

/** The tree is looked through by `readDefinition`: what comes here is any JSON. */
export const SaveWording = Revised.extend({ definition: z.record(z.string(), z.unknown()) })
export type SaveWording = z.output<typeof SaveWording>
/** From a day of Moscow on; null is at once. */
export const PublishWording = Revised.extend({ effectiveFrom: Day.nullable() })
export type PublishWording = z.output<typeof PublishWording>
export const DiscardWording = Revised
export type DiscardWording = z.output<typeof DiscardWording>
/** Days of Moscow on which documents may be begun by a published wording; null is without a bound. */
export const SetWordingTerm = z.object({
  requestId: z.uuid(),
  of: WordingRef,
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
})
export type SetWordingTerm = z.output<typeof SetWordingTerm>
export const WithdrawWording = z.object({
  requestId: z.uuid(),
  of: WordingRef,
  reason: z.string().trim().min(3).max(500),
})
export type WithdrawWording = z.output<typeof WithdrawWording>

export type WordingOrigin = 'BUILT_IN' | 'FORM' | 'ALBUM' | 'COPY'

/** A row of the keeper's list. Days are Moscow's, instants ISO 8601 in UTC. */
export interface WordingSummary extends WordingRef {
  title: Text
  category: KindCategory
  direction: KindDirection
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'
  origin: WordingOrigin
  effectiveFrom: string | null
  effectiveTo: string | null
  /** Documents are begun by this wording today. */
  inForce: boolean
  updatedAt: string | null
}

/** An act on a wording: an instant, ISO 8601 in UTC, and the full name of the officer if that is known. */
export interface WordingAct {
  at: string
  by: string | null
}

export interface WordingDetails extends WordingSummary {
  /** Of the row; null for a built-in wording whose term nobody has changed. */
  id: string | null
  revision: number
  /** KindDefinition as JSON. */
  definition: Record<string, unknown>
  problems: { code: string; at: string; params: ErrorParams }[]
  /** When and by whom; null for what has not been, and for what the portal was delivered with. */
  published: WordingAct | null
  withdrawn: (WordingAct & { reason: string }) | null
  /** How many documents were made by it, of whatever state. */
  documents: number
  /** Moscow's day now: the first on which it may be published. */
  today: string
}

/** What a change of a wording answers. */
export interface ChangedWording extends WordingRef {
  id: string
  revision: number
}

/** Most files of one schema, and all of them together, bytes. */
export const SCHEMA_FILES = 400
export const SCHEMA_LIMIT_BYTES = 6 * 1024 * 1024

/** Schemas of the album: the one of the document (`entry`) and those it refers to, by names without folders. */
export const ImportSchema = z.object({
  requestId: z.uuid(),
  entry: z.string().max(255),
  files: z
    .array(z.object({ name: z.string().max(255), contentBase64: z.base64() }))
    .min(1)
    .max(SCHEMA_FILES),
})
export type ImportSchema = z.output<typeof ImportSchema>

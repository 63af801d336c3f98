import { z } from 'zod'
import type { XmlError } from '../../catalogue/contract'
import type { FormValues } from '../../catalogue/domain/definition'
import type { Difference } from '../../catalogue/domain/difference'
import type { SubmissionRef, SubmissionSummary } from '../contract'
import type { MergeConflict } from './merge-values'

// What the procedures about drafts take and answer: a part of the module's contract, apart from it for its length.

/** A saved draft; `merged` when others had saved meanwhile: who they are, and how many of their changes were taken in. */
export interface SavedDraft extends SubmissionRef {
  merged: { by: string[]; count: number } | null
}

/** A place of a draft that two have changed; whose word it is that stands there now, and since when (ISO 8601). */
export interface DraftConflict extends MergeConflict {
  by: { name: string; self: boolean } | null
  at: string | null
}

/** Details of STALE_VERSION from `save`: what the two texts have in common, and what has to be chosen. */
export interface StaleDraft {
  /** What the choice is to be saved over. */
  version: number
  values: FormValues
  officeCode: string | null
  conflicts: DraftConflict[]
}

export const ListRevisions = z.object({
  id: z.uuid(),
  /** Version of the last state shown. */
  cursor: z.number().int().positive().nullish(),
  limit: z.number().int().min(1).max(20).default(10),
})
export type ListRevisions = z.infer<typeof ListRevisions>
export const GetRevision = z.object({ id: z.uuid(), version: z.number().int().positive() })
export type GetRevision = z.infer<typeof GetRevision>

/** A state of a draft in its history, and what it changed against the one kept before it. */
export interface DraftRevisionView {
  version: number
  at: string
  by: { name: string; self: boolean }
  /** The first few; `total` counts all. */
  differences: Difference[]
  total: number
  /** The office was changed: its code now. */
  office: { officeCode: string | null } | null
  /** The draft was carried over into this wording of its kind. */
  wording: Wording | null
  /** Nothing kept is older. */
  first: boolean
}

/** A wording of the draft's kind. */
export const Wording = z.object({ version: z.string().max(20), edition: z.int().min(0) })
export type Wording = z.infer<typeof Wording>

/** What carrying a draft over into the wording in force would do. */
export interface WordingChange {
  /** Of the draft that was looked at. */
  version: number
  to: Wording
  /** Values without a place in the new form, told by the old one; the first ones, `total` counts all. */
  lost: Difference[]
  total: number
}

/** `version` and `to` are those of the `WordingChange` the person has seen. */
export const AdoptWording = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  version: z.number().int().positive(),
  to: Wording,
})
export type AdoptWording = z.infer<typeof AdoptWording>

export const CompareSubmissions = z.object({ id: z.uuid(), otherId: z.uuid() })
export type CompareSubmissions = z.infer<typeof CompareSubmissions>

/** Two documents of a kind side by side: what the other one says differently. */
export interface Comparison {
  document: SubmissionSummary
  other: SubmissionSummary
  differences: Difference[]
  total: number
}

/** Order of attachments, and those that go because another stands for them. */
export const ArrangeFiles = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  order: z.array(z.uuid()).max(1_000),
  without: z.array(z.uuid()).max(1_000).default([]),
})
export type ArrangeFiles = z.infer<typeof ArrangeFiles>

/** An uploaded XML became a draft; mistakes in it, if any, are shown beside its fields. */
export interface ImportedXml extends SubmissionRef {
  kindCode: string
  errors: XmlError[]
  /** Names of the attachments that the file speaks of and does not carry. */
  attachments: string[]
}

import { z } from 'zod'

/** A text in both languages of the portal. */
export const Text = z.object({ ru: z.string(), en: z.string() })
export type Text = z.output<typeof Text>

export const KIND_CATEGORIES = [
  'appeals',
  'commercial',
  'payments',
  'warehouse',
  'registration',
  'audit',
  'archive',
  'transport',
  'information',
  'service',
  'other',
] as const
export type KindCategory = (typeof KIND_CATEGORIES)[number]

/**
 * Who writes a document of the kind: the participant, customs, the participant who asks customs for information and
 * customs that answers, or the programs of both sides among themselves.
 */
export const KIND_DIRECTIONS = ['from-participant', 'to-participant', 'request', 'answer', 'service'] as const
export type KindDirection = (typeof KIND_DIRECTIONS)[number]

/** A term with the article that sets it. */
const KindTerm = z.object({
  days: z.int().positive(),
  unit: z.enum(['calendar', 'working', 'month']),
  article: z.string(),
})

/** What a list of kinds shows, and what the screens of a document need before the whole tree is loaded. */
export const KindSummary = z.object({
  /** Code of the official album, `1050030E`. */
  code: z.string().regex(/^\d{7}E$/),
  /** Version of the format, the tail of the namespace: `5.22.0`. */
  version: z.string(),
  /** Which wording of this format: absent is the built-in one, those published in the console count from 1. */
  edition: z.int().min(1).optional(),
  title: Text,
  /** One sentence: when a person needs this kind. */
  summary: Text,
  category: z.enum(KIND_CATEGORIES),
  direction: z.enum(KIND_DIRECTIONS),
  /** A document of this kind is addressed to one customs office. */
  officeRequired: z.boolean(),
  /** The one office that takes documents of the kind, eight digits; absent: the participant chooses. */
  officeCode: z.string().length(8).optional(),
  /** How many people must sign before the document may be sent; 0 leaves signing to the participant. */
  signatures: z.int().min(0),
  /** How many files a person may attach in the portal; `max` null is without a limit. */
  attachments: z.object({ min: z.int().min(0), max: z.int().min(0).nullable() }),
  /** Term of submission, when the law sets one for the kind: the article is shown beside it. */
  submissionTerm: KindTerm.optional(),
  /** Term in which customs answers. */
  answerTerm: KindTerm.optional(),
  /** Codes of the kinds that answer a document of this kind. */
  answers: z.array(z.string()).optional(),
})
export type KindSummary = z.output<typeof KindSummary>

/** The wording named, or the one in force when no version is. */
export const GetKind = z.object({
  code: z.string().max(20),
  version: z.string().max(20).optional(),
  edition: z.int().min(0).optional(),
})
export type GetKind = z.output<typeof GetKind>

export interface KindList {
  /** In force now, one per code. */
  kinds: KindSummary[]
  /** By code, kinds of earlier days too. */
  titles: Record<string, Text>
}

/** What can be wrong with one value or with a set of values. The interface has a sentence for each. */
export const FIELD_ERROR_CODES = [
  'required',
  'too-short',
  'too-long',
  'wrong-length',
  'pattern',
  'identifier',
  'not-in-list',
  'not-a-number',
  'not-an-integer',
  'too-many-digits',
  'too-many-decimals',
  'too-small',
  'too-big',
  'not-a-date',
  'not-a-time',
  'not-a-date-time',
  'not-a-period',
  'not-a-boolean',
  'not-base64',
  'not-xml',
  'illegal-character',
  'too-few',
  'too-many',
  'choose-one',
  'choose-only-one',
  'wrong-shape',
] as const
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number]

/** What can be wrong with a file of XML before or beside its values. */
export const XML_ONLY_ERROR_CODES = [
  'xml-empty',
  'xml-too-large',
  'xml-too-deep',
  'xml-encoding-unknown',
  'xml-encoding-broken',
  'xml-doctype',
  'xml-tag-mismatch',
  'xml-ampersand',
  'xml-prefix-undeclared',
  'xml-cut-short',
  'xml-not-well-formed',
  'kind-unknown',
  'kind-other',
  'namespace-version',
  'namespace-wrong',
  'element-unknown',
  'element-misplaced',
  'element-missing',
  'element-not-simple',
  'attribute-unknown',
  'attribute-missing',
  'fixed-value',
  'text-unexpected',
] as const
export const XML_ERROR_CODES = [...FIELD_ERROR_CODES, ...XML_ONLY_ERROR_CODES] as const
export type XmlErrorCode = (typeof XML_ERROR_CODES)[number]

/** What a person can do about an error of XML. */
export const XML_CURES = [
  'choose-file',
  'split-file',
  'save-utf8',
  'remove-doctype',
  'repair-markup',
  'escape-ampersand',
  'declare-prefix',
  'export-again',
  'choose-kind',
  'update-namespace',
  'fix-namespace',
  'remove',
  'move',
  'add',
  'keep-one',
  'fill',
  'shorten',
  'correct-value',
  'choose-from-list',
  'ask-support',
] as const
export type XmlCure = (typeof XML_CURES)[number]

/** Values a sentence about an error is built from; plain data. */
export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type ErrorParams = z.output<typeof ErrorParams>

/**
 * Explains the shape a value must have; the interface has a sentence for each: of a pattern (`digits`, `capitals`,
 * `format`), or of an identifier and the part of its rule that failed.
 */
export const FIELD_HINTS = [
  'digits',
  'capitals',
  'format',
  'identifier-length',
  'identifier-characters',
  'identifier-structure',
  'identifier-check-digit',
] as const
export type FieldHint = (typeof FIELD_HINTS)[number]

/** An error at a path of the form's values, `MessageText.0.TextPara.0`; for a choice the path ends with the choice's key. */
export const FieldError = z.object({
  path: z.string(),
  code: z.enum(FIELD_ERROR_CODES),
  params: ErrorParams,
  hint: z.enum(FIELD_HINTS).optional(),
})
export type FieldError = z.output<typeof FieldError>

/** An error of an uploaded file: where (line from 1, the way to the element in words), what, and the cure. */
export const XmlError = z.object({
  code: z.enum(XML_ERROR_CODES),
  params: ErrorParams,
  hint: z.enum(FIELD_HINTS).optional(),
  line: z.int().min(1),
  /** Path of the form's values, empty when the error is of the file as a whole. */
  path: z.string(),
  /** Labels from the root to the element, for a person. */
  trail: z.array(Text),
  cure: z.enum(XML_CURES),
})
export type XmlError = z.output<typeof XmlError>

// The keeping of the list in the console.

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

/** Begins a draft: an empty one, or a copy of any wording, under its own code or another. */
export const BeginWording = z.discriminatedUnion('from', [
  z.object({
    requestId: z.uuid(),
    from: z.literal('scratch'),
    code: z.string().regex(/^\d{7}E$/),
    version: z.string().trim().min(1).max(20),
  }),
  z.object({
    requestId: z.uuid(),
    from: z.literal('copy'),
    of: WordingRef,
    code: z
      .string()
      .regex(/^\d{7}E$/)
      .optional(),
  }),
])
export type BeginWording = z.output<typeof BeginWording>

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

export interface WordingDetails extends WordingSummary {
  /** Of the row; null for a built-in wording whose term nobody has changed. */
  id: string | null
  revision: number
  /** KindDefinition as JSON. */
  definition: Record<string, unknown>
  problems: { code: string; at: string; params: ErrorParams }[]
  withdrawalReason: string | null
  publishedAt: string | null
  /** How many documents were made by it, of whatever state. */
  documents: number
}

/** What a change of a wording answers. */
export interface ChangedWording extends WordingRef {
  id: string
  revision: number
}

import { z } from 'zod'
import { KIND_CATEGORIES, KIND_DIRECTIONS } from './domain/vocabulary'

/** A text in both languages of the portal. */
export const Text = z.object({ ru: z.string(), en: z.string() })
export type Text = z.output<typeof Text>

export type KindCategory = (typeof KIND_CATEGORIES)[number]

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
  'xml-too-heavy',
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

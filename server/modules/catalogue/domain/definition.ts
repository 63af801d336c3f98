import type { KindSummary, Text } from '../contract'
import type { IdentifierRule } from '@/server/modules/participants/domain/identifiers'

/**
 * A kind's definition: one tree from which the screen form, validation, XML out and in, print, export columns and a
 * random valid sample all follow. Plain JSON, so that a definition compiled from a schema of the official album at run
 * time can be stored and sent to the browser like the built-in ones. Isomorphic.
 */
export interface KindDefinition extends KindSummary {
  /** Local name of the root element, and the namespace it belongs to. */
  root: string
  namespace: string
  /** Prefix → namespace; all are declared on the root, in this order. Every namespace of the tree is here. */
  prefixes: Readonly<Record<string, string>>
  /** Must an employee who signs a document of this kind hold a registered power of attorney; by default not. */
  powerOfAttorney?: 'required' | 'none'
  /** Path of the value that names a document in lists, `Annotation.0`; without it the kind's title does. */
  subject?: string
  children: readonly Node[]
  /** As `Group.unordered`, for the root. */
  unordered?: true
}

export type Node = Field | Group | Choice | Run

/** How many times; `max` null is unbounded. With `max` other than 1 the value is an array. */
export interface Occurs {
  min: number
  max: number | null
}

interface Described {
  /** Key in the values; unique among everything that shares one object of values. No dots. */
  key: string
  label: Text
  help?: Text
  /** Rarely needed: the form folds it away. */
  advanced?: true
  /** Place among siblings on screen and in print; default 0, equal ones keep the order of the tree (that of XML). */
  order?: number
}

/** An element with a simple value, an attribute, or the text of an element that has attributes too. */
export interface Field extends Described, Occurs {
  kind: 'field'
  /** `any`: an element of a format the definition does not know; its type is of base `xml`. */
  at: 'element' | 'attribute' | 'text' | 'any'
  name: string
  /** Empty for an attribute without a prefix and for text. */
  namespace: string
  type: ValueType
  /** The only value allowed. Written by XML out and checked by XML in, never kept among the values. */
  fixed?: string
  /** What a new form begins with; the person may change it. */
  default?: string
  /** An element with nothing inside: that it is there is all it says. Its value is `true`. */
  empty?: true
  /** Written with `xsi:nil` when it is required and has no value. */
  nillable?: true
  /** Filled by the portal at the last moment, not by the person. */
  auto?: AutoSource
  /** Filled from the profile at the beginning; the person may change it. */
  prefill?: PrefillSource
  /** Several lines on screen. */
  multiline?: true
  /** Of a table's column: its values may be added up. */
  sum?: true
  /** Content of a file: carried as it is, never shown or printed. */
  opaque?: true
}

/** An element with elements or attributes inside. */
export interface Group extends Described, Occurs {
  kind: 'group'
  name: string
  namespace: string
  children: readonly Node[]
  /** Elements inside may stand in any order; they are written in that of the tree. */
  unordered?: true
  /** Attributes the definition does not know are allowed. They are not kept. */
  anyAttribute?: true
  /** As of a field. */
  nillable?: true
  /**
   * Made by the portal: `registration` appears once the portal has registered the document, `office` once the office it
   * is addressed to is chosen, `attachments` per file.
   */
  auto?: 'registration' | 'office' | 'attachments'
  /** The profile fills this group only when the person asks for it, because it may describe someone else. */
  prefill?: 'on-request'
}

/** One of several branches. With `max` 1 the chosen branch's keys stand in the surrounding object itself. */
export interface Choice extends Described, Occurs {
  kind: 'choice'
  branches: readonly Branch[]
}

export interface Branch {
  key: string
  label: Text
  children: readonly Node[]
}

/** Elements that come together without an element around them (a nested sequence). With `max` 1 it stands inline. */
export interface Run extends Described, Occurs {
  kind: 'run'
  children: readonly Node[]
}

export type Base =
  | 'string'
  | 'token'
  | 'decimal'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date-time'
  | 'year'
  | 'year-month'
  | 'base64'
  | 'xml'

/** Facets mean what XML Schema says they mean; lengths are in characters (octets for base64), bounds are decimals. */
export interface ValueType {
  base: Base
  length?: number
  minLength?: number
  maxLength?: number
  /** Regular expressions of XML Schema, anchored; all must match (alternatives of one step are joined by `|`). */
  patterns?: readonly string[]
  totalDigits?: number
  fractionDigits?: number
  minInclusive?: string
  maxInclusive?: string
  minExclusive?: string
  maxExclusive?: string
  /** Closed list of values. */
  options?: readonly Option[]
  /** A rule beyond the format: check digits. */
  identifier?: IdentifierRule
  /** A list of values of this type between spaces; lengths count the values. Patterns and options are of the whole. */
  items?: ValueType
  /** A value of any of these types. Patterns and options are of the whole. */
  anyOf?: readonly ValueType[]
  /** For base `xml`. */
  xml?: RawXml
}

/**
 * Which element may stand as raw XML: the value is the text of one whole element that declares all its prefixes. Made
 * for `xs:any` and `xs:anyType`, for text mixed with elements, and where a format that contains itself is cut.
 */
export interface RawXml {
  /** The element's own name. */
  name?: string
  /** Namespaces it may be of, empty for none; absent: any. */
  namespaces?: readonly string[]
  notNamespaces?: readonly string[]
  /** What is inside is bound by rules the definition does not hold: no valid sample can be invented. */
  bound?: true
}

export interface Option {
  value: string
  label: Text
}

/** Where the portal takes an automatic value from; `label-of` is the Russian label of a sibling's chosen option. */
export type AutoSource =
  | 'document.id'
  | 'send.date'
  | 'send.time'
  | 'office.code'
  | 'office.name'
  | 'registration.number'
  | 'registration.date'
  | 'attachments.present'
  | 'attachments.count'
  | 'attachment.name'
  | 'attachment.ordinal'
  | 'attachment.data'
  | 'power.number'
  | 'power.principal-inn'
  | 'participant.name'
  | 'participant.tax-number'
  | { labelOf: string }

export type PrefillSource =
  | 'participant.name'
  | 'participant.short-name'
  | 'participant.country'
  | 'participant.inn'
  | 'participant.kpp'
  | 'participant.ogrn'
  | 'participant.bin'
  | 'participant.iin'
  | 'participant.unp'
  | 'participant.unn'
  | 'participant.kg-inn'
  | 'participant.okpo'
  | 'participant.phone'
  | 'participant.email'
  | 'address.postal-code'
  | 'address.country'
  | 'address.region'
  | 'address.city'
  | 'address.street'
  | 'person.surname'
  | 'person.name'
  | 'person.middle-name'
  | 'person.post'

/** A field's text, a group's object, or an array of either when the node repeats. */
export type FormValue = string | FormValues | readonly FormValue[] | undefined
/**
 * The values of a form: plain JSON, paths as react-hook-form writes them. Texts are lexical values of XML Schema
 * (dates `2026-11-27`, decimals with a dot, booleans `true` or `false`), kept exactly as they are.
 */
export interface FormValues {
  readonly [key: string]: FormValue
}

/** True when the node's value is an array. */
export const repeats = (node: Occurs): boolean => node.max !== 1

/** True when the node's keys stand in the surrounding object: a choice or a run that does not repeat. */
export const isInline = (node: Node): node is (Choice | Run) & { max: 1 } =>
  (node.kind === 'choice' || node.kind === 'run') && !repeats(node)

/** True when documents of the kind carry the attached files themselves, in base64. */
export function carriesFiles(definition: { children: readonly Node[] }): boolean {
  return definition.children.some((node) => {
    if (node.kind === 'field') return node.auto === 'attachment.data' && node.min > 0
    const inside = node.kind === 'choice' ? node.branches : [node]
    return node.min > 0 && inside.some(carriesFiles)
  })
}

import type { XmlProblemCode } from '@/server/platform/xml-problems'
import type { ErrorParams } from '../contract'

/** Why a schema cannot become a definition; besides these any problem of reading XML. */
export const SCHEMA_PROBLEM_CODES = [
  'schema-file-missing',
  'schema-not-schema',
  'schema-redefine',
  'schema-name-unknown',
  'schema-circular',
  'schema-too-many-files',
  'schema-too-many-fields',
  'schema-too-deep',
  'schema-no-root',
  'schema-pattern',
  'schema-facet',
] as const
export type SchemaProblemCode = (typeof SCHEMA_PROBLEM_CODES)[number]

/** A definition that could be made, with less than the schema says. */
export const SCHEMA_WARNING_CODES = [
  'recursion-cut',
  'any-content',
  'any-attribute',
  'mixed-content',
  'abstract-type',
  'identity-ignored',
  'facet-ignored',
] as const
export type SchemaWarningCode = (typeof SCHEMA_WARNING_CODES)[number]

/** Where in the set of files: `line` from 1. */
export interface SchemaProblem {
  code: SchemaProblemCode | XmlProblemCode
  file: string
  line?: number
  params: ErrorParams
}

export interface SchemaWarning {
  code: SchemaWarningCode
  file: string
  line: number
  params: ErrorParams
}

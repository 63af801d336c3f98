import type { ValueType } from '../domain/definition'

/** A simple type while it is compiled: what a definition can say, and what only its restrictions need to know. */
export interface SimpleType {
  type: ValueType
  /** Characters that stand for one unit of length: two in `hexBinary`. */
  width?: 2
  /** Bounds and digits mean something else than for decimals and are not kept. */
  unordered?: true
}

const ZONE = '(Z|[+\\-]((0\\d|1[0-3]):[0-5]\\d|14:00))?'
const MONTH = '(0[1-9]|1[0-2])'
const DAYS = '((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d))'
const CLOCK = '(\\d+H(\\d+M)?(\\d+(\\.\\d+)?S)?|\\d+M(\\d+(\\.\\d+)?S)?|\\d+(\\.\\d+)?S)'
const SPAN = `(\\d+Y(\\d+M)?(\\d+D)?|\\d+M(\\d+D)?|\\d+D)(T${CLOCK})?`
const NC_NAME = '[\\p{L}_][\\p{L}\\p{N}_.\\-]*'

const token = (pattern: string): SimpleType => ({ type: { base: 'token', patterns: [pattern] } })
const whole = (minInclusive?: string, maxInclusive?: string): SimpleType => ({
  type: { base: 'integer', ...(minInclusive && { minInclusive }), ...(maxInclusive && { maxInclusive }) },
})
const float: SimpleType = {
  ...token('([+\\-]?(\\d+(\\.\\d*)?|\\.\\d+)([Ee][+\\-]?\\d{1,2})?)|-?INF|NaN'),
  unordered: true,
}
const names = (pattern: string): SimpleType => ({
  type: { base: 'token', items: token(pattern).type, minLength: 1 },
})

/** The types of XML Schema part 2. What has no base of its own is a token with the pattern of its lexical form. */
export const BUILT_IN: Readonly<Record<string, SimpleType>> = {
  string: { type: { base: 'string' } },
  normalizedString: { type: { base: 'string', patterns: ['[^\\n\\r\\t]*'] } },
  token: { type: { base: 'token' } },
  anySimpleType: { type: { base: 'string' } },
  boolean: { type: { base: 'boolean' } },
  decimal: { type: { base: 'decimal' } },
  integer: whole(),
  nonNegativeInteger: whole('0'),
  positiveInteger: whole('1'),
  nonPositiveInteger: whole(undefined, '0'),
  negativeInteger: whole(undefined, '-1'),
  long: whole('-9223372036854775808', '9223372036854775807'),
  int: whole('-2147483648', '2147483647'),
  short: whole('-32768', '32767'),
  byte: whole('-128', '127'),
  unsignedLong: whole('0', '18446744073709551615'),
  unsignedInt: whole('0', '4294967295'),
  unsignedShort: whole('0', '65535'),
  unsignedByte: whole('0', '255'),
  float,
  double: float,
  date: { type: { base: 'date' } },
  time: { type: { base: 'time' } },
  dateTime: { type: { base: 'date-time' } },
  gYear: { type: { base: 'year' } },
  gYearMonth: { type: { base: 'year-month' } },
  gMonth: token(`--${MONTH}${ZONE}`),
  gMonthDay: token(`--${DAYS}${ZONE}`),
  gDay: token(`---(0[1-9]|[12]\\d|3[01])${ZONE}`),
  duration: { ...token(`-?P(${SPAN}|T${CLOCK})`), unordered: true },
  base64Binary: { type: { base: 'base64' } },
  hexBinary: { ...token('([0-9A-Fa-f]{2})*'), width: 2 },
  anyURI: token('([^\\s<>"{}|\\\\\\^`\\[\\]%]|%[0-9A-Fa-f]{2})+'),
  language: token('[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*'),
  Name: token('[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*'),
  NCName: token(NC_NAME),
  ID: token(NC_NAME),
  IDREF: token(NC_NAME),
  ENTITY: token(NC_NAME),
  NMTOKEN: token('[\\p{L}\\p{N}_:.\\-]+'),
  QName: token(`(${NC_NAME}:)?${NC_NAME}`),
  NOTATION: token(`(${NC_NAME}:)?${NC_NAME}`),
  NMTOKENS: names('[\\p{L}\\p{N}_:.\\-]+'),
  IDREFS: names(NC_NAME),
  ENTITIES: names(NC_NAME),
}

import type { ErrorParams, FieldErrorCode, FieldHint } from '../contract'
import type { Base, ValueType } from './definition'
import { checkIdentifier, identifierLengths } from '@/server/modules/participants/domain/identifiers'
import { explainPattern, matchesPattern } from './pattern'
import { fragmentName } from './xml-fragment'

/** What is wrong with one text, without its place. */
export interface ValueProblem {
  code: FieldErrorCode
  params: ErrorParams
  hint?: FieldHint
}

/**
 * Checks one lexical value against its type, as XML Schema does, then against the identifier's own rule. Null when it
 * is right. The first problem in the order a person would mend them: characters, form, list, length, digits, bounds.
 */
export function checkValue(type: ValueType, value: string): ValueProblem | null {
  return (
    illegalCharacter(value) ??
    (type.anyOf
      ? memberProblem(type.anyOf, value)
      : type.items
        ? itemsProblem(type, type.items, value)
        : null) ??
    lexicalProblem(type.base, value) ??
    xmlProblem(type, value) ??
    listProblem(type, value) ??
    lengthProblem(type, value) ??
    numberProblem(type, value) ??
    identifierProblem(type, value) ??
    patternProblem(type, value)
  )
}

/** Length as XML Schema counts it: characters, not UTF-16 units; octets for base64. */
export function lengthOf(base: Base, value: string): number {
  if (base !== 'base64') {
    let surrogates = 0
    for (let i = 0; i < value.length; i++) if ((value.charCodeAt(i) & 0xfc00) === 0xdc00) surrogates++
    return value.length - surrogates
  }
  const compact = value.replace(/\s/g, '')
  return (compact.length / 4) * 3 - (compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0)
}

const problem = (code: FieldErrorCode, params: ErrorParams = {}): ValueProblem => ({ code, params })

/** What XML 1.0 cannot carry even when escaped: controls, the two non-characters, lone halves of surrogate pairs. */
function illegalCharacter(value: string): ValueProblem | null {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit >= 0x20 && unit < 0xd800) continue
    if (unit === 0x9 || unit === 0xa || unit === 0xd || (unit >= 0xe000 && unit <= 0xfffd)) continue
    if (unit < 0xdc00 && unit >= 0xd800 && (value.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      i++
      continue
    }
    const code = unit.toString(16).toUpperCase().padStart(4, '0')
    return problem('illegal-character', { character: `U+${code}`, place: i + 1 })
  }
  return null
}

/** Of a union: wrong when it is of none of the types; the first one's reason stands for all. */
function memberProblem(members: readonly ValueType[], value: string): ValueProblem | null {
  const problems = members.map((member) => checkValue(member, value))
  return problems.includes(null) ? null : (problems[0] ?? null)
}

function itemsProblem(type: ValueType, item: ValueType, value: string): ValueProblem | null {
  const items = value.split(/\s+/).filter(Boolean)
  const { length, minLength, maxLength } = type
  const actual = items.length
  if (length !== undefined && actual !== length)
    return problem(actual < length ? 'too-few' : 'too-many', { min: length, max: length, actual })
  if (minLength !== undefined && actual < minLength) return problem('too-few', { min: minLength, actual })
  if (maxLength !== undefined && actual > maxLength) return problem('too-many', { max: maxLength, actual })
  for (const one of items) {
    const found = checkValue(item, one)
    if (found) return found
  }
  return null
}

function xmlProblem({ base, xml }: ValueType, value: string): ValueProblem | null {
  if (base !== 'xml') return null
  const element = fragmentName(value)
  const right =
    element !== null &&
    (!xml?.name || xml.name === element.name) &&
    (!xml?.namespaces || xml.namespaces.includes(element.namespace)) &&
    !xml?.notNamespaces?.includes(element.namespace)
  return right ? null : problem('not-xml', { element: xml?.name ?? 'none' })
}

const ZONE = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const CLOCK = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const DAY = '(-?(?:[1-9]\\d{3,}|0\\d{3}))-(\\d{2})-(\\d{2})'
const FORMS = {
  date: new RegExp(`^${DAY}${ZONE}$`),
  time: new RegExp(`^${CLOCK}${ZONE}$`),
  'date-time': new RegExp(`^${DAY}T${CLOCK}${ZONE}$`),
  year: new RegExp(`^-?(?:[1-9]\\d{3,}|0\\d{3})${ZONE}$`),
  'year-month': new RegExp(`^-?(?:[1-9]\\d{3,}|0\\d{3})-(?:0[1-9]|1[0-2])${ZONE}$`),
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false|1|0)$/,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
}

function lexicalProblem(base: Base, value: string): ValueProblem | null {
  switch (base) {
    case 'string':
    case 'token':
    case 'xml':
      return null
    case 'date':
      return isCalendarDay(FORMS.date.exec(value)) ? null : problem('not-a-date')
    case 'date-time':
      return isCalendarDay(FORMS['date-time'].exec(value)) ? null : problem('not-a-date-time')
    case 'time':
      return FORMS.time.test(value) ? null : problem('not-a-time')
    case 'year':
    case 'year-month':
      return FORMS[base].test(value) ? null : problem('not-a-period', { base })
    case 'decimal':
      return FORMS.decimal.test(value) ? null : problem('not-a-number')
    case 'integer':
      if (FORMS.integer.test(value)) return null
      return problem(FORMS.decimal.test(value) ? 'not-an-integer' : 'not-a-number')
    case 'boolean':
      return FORMS.boolean.test(value) ? null : problem('not-a-boolean')
    case 'base64':
      return FORMS.base64.test(value.replace(/\s/g, '')) ? null : problem('not-base64')
  }
}

function isCalendarDay(parts: RegExpExecArray | null): boolean {
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year === 0 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

function listProblem({ options }: ValueType, value: string): ValueProblem | null {
  if (!options || options.some((option) => option.value === value)) return null
  return problem('not-in-list', {
    count: options.length,
    examples: options
      .slice(0, 6)
      .map((o) => o.value)
      .join(', '),
  })
}

function lengthProblem(type: ValueType, value: string): ValueProblem | null {
  const { length, minLength, maxLength } = type
  if (type.items || (length === undefined && minLength === undefined && maxLength === undefined)) return null
  const actual = lengthOf(type.base, value)
  if (length !== undefined && actual !== length) return problem('wrong-length', { length, actual })
  // a wrong number of digits is better said by the identifier's rule
  if (type.identifier && !identifierLengths(type.identifier).includes(actual)) return null
  if (maxLength !== undefined && actual > maxLength)
    return problem('too-long', { max: maxLength, actual, extra: actual - maxLength })
  if (minLength !== undefined && actual < minLength) return problem('too-short', { min: minLength, actual })
  return null
}

function numberProblem(type: ValueType, value: string): ValueProblem | null {
  if (type.base !== 'decimal' && type.base !== 'integer') return boundProblem(type, value)
  const number = readDecimal(value)
  if (type.fractionDigits !== undefined && number.fraction.length > type.fractionDigits) {
    return problem('too-many-decimals', { max: type.fractionDigits, actual: number.fraction.length })
  }
  const total = Math.max(1, number.whole.length + number.fraction.length)
  if (type.totalDigits !== undefined && total > type.totalDigits) {
    return problem('too-many-digits', { max: type.totalDigits, actual: total })
  }
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = type
  if (minInclusive !== undefined && compareDecimals(value, minInclusive) < 0)
    return problem('too-small', { min: minInclusive, inclusive: 1 })
  if (minExclusive !== undefined && compareDecimals(value, minExclusive) <= 0)
    return problem('too-small', { min: minExclusive, inclusive: 0 })
  if (maxInclusive !== undefined && compareDecimals(value, maxInclusive) > 0)
    return problem('too-big', { max: maxInclusive, inclusive: 1 })
  if (maxExclusive !== undefined && compareDecimals(value, maxExclusive) >= 0)
    return problem('too-big', { max: maxExclusive, inclusive: 0 })
  return null
}

/** Digits that count: without leading zeros of the whole part and trailing ones of the fraction. */
function readDecimal(value: string) {
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.')
  return {
    negative: value.startsWith('-'),
    whole: whole.replace(/^0+/, ''),
    fraction: fraction.replace(/0+$/, ''),
  }
}

/** Bounds of dates and times: their lexical forms compare as they read, as long as neither has a zone. */
function boundProblem(type: ValueType, value: string): ValueProblem | null {
  const { minInclusive: min, maxInclusive: max } = type
  if (min?.length === value.length && value < min) return problem('too-small', { min, inclusive: 1 })
  if (max?.length === value.length && value > max) return problem('too-big', { max, inclusive: 1 })
  return null
}

/** Exact comparison of two lexical decimals of any length: negative, zero or positive. */
export function compareDecimals(left: string, right: string): number {
  const [a, b] = [readDecimal(left), readDecimal(right)]
  const scale = Math.max(a.fraction.length, b.fraction.length)
  const scaled = (n: typeof a) =>
    BigInt(n.whole + n.fraction.padEnd(scale, '0') || '0') * (n.negative ? -1n : 1n)
  const difference = scaled(a) - scaled(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function identifierProblem({ identifier }: ValueType, value: string): ValueProblem | null {
  if (!identifier) return null
  const verdict = checkIdentifier(identifier, value)
  if (verdict.ok) return null
  const lengths = identifierLengths(identifier).join(' / ')
  // keys of ICU's select have no hyphens
  const rule = identifier.replaceAll('-', '_')
  return { code: 'identifier', params: { rule, lengths }, hint: `identifier-${verdict.problem}` }
}

function patternProblem({ patterns }: ValueType, value: string): ValueProblem | null {
  const failed = patterns?.find((pattern) => !matchesPattern(pattern, value))
  return failed === undefined ? null : { code: 'pattern', ...explainPattern(failed) }
}

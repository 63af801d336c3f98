import type { FormValue, Node, ValueType } from './definition'

/** White space as XML Schema's facet says: everything but `string` is collapsed. Used for XML and for typed text. */
export function collapse(type: ValueType, text: string): string {
  return type.base === 'string' || type.base === 'xml'
    ? text
    : text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
}

/** Spaces people and programs put between thousands: plain, no-break, narrow no-break, thin. */
const SPACES = /[\s\u00a0\u202f\u2009]/g

/**
 * What a person typed → the lexical value to keep: `1 234,50` → `1234.50`, `27.11.2026` → `2026-11-27`, `9:05` →
 * `09:05:00`. Text it cannot read stays as typed, so that validation can speak about it.
 */
export function canonicalText(type: ValueType, typed: string): string {
  switch (type.base) {
    case 'string':
    case 'xml':
      return typed.replace(/\r\n?/g, '\n')
    case 'decimal':
    case 'integer':
      return typed.replace(SPACES, '').replace(',', '.')
    case 'date': {
      const russian = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed.trim())
      if (!russian) return typed.trim()
      return `${russian[3]}-${(russian[2] ?? '').padStart(2, '0')}-${(russian[1] ?? '').padStart(2, '0')}`
    }
    case 'time': {
      const short = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(typed.trim())
      return short ? `${(short[1] ?? '').padStart(2, '0')}:${short[2]}:${short[3] ?? '00'}` : typed.trim()
    }
    default:
      return type.identifier ? typed.replace(SPACES, '') : collapse(type, typed)
  }
}

/** Nothing a person would call filled: absent, white space only, or an object or array of such. */
export function isBlank(value: FormValue): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return (isList(value) ? value : Object.values(value)).every(isBlank)
}

/** Narrowing that works for readonly arrays too. */
export const isList = (value: FormValue): value is readonly FormValue[] => Array.isArray(value)

/** The object under a value, or an empty one: a group that is not there reads as a group with nothing in it. */
export const objectOf = (value: FormValue): Readonly<Record<string, FormValue>> =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {}

/** The items of a repeating node, blank ones included so that indices stay those of the form. */
export const listOf = (value: FormValue): readonly FormValue[] =>
  isList(value) ? value : value === undefined ? [] : [value]

/** Path of a key inside an object at `path`. */
export const join = (path: string, key: string | number): string => (path ? `${path}.${key}` : String(key))

/** Siblings in the order of screen and print. */
export function inReadingOrder(nodes: readonly Node[]): readonly Node[] {
  return nodes.some((node) => node.order) ? [...nodes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)) : nodes
}

import type { Field, ValueType } from '@/server/modules/catalogue/domain/definition'
import { canonicalText } from '@/server/modules/catalogue/domain/lexical'

/** Which control a field gets on screen. */
export type Control =
  | { as: 'radio' }
  | { as: 'select' }
  | { as: 'textarea'; rows: number }
  | {
      as: 'input'
      type: 'text' | 'date' | 'time' | 'datetime-local' | 'month'
      inputMode?: 'decimal' | 'numeric'
      min?: string
      max?: string
    }

/** Up to so many options are seen at once; more are a list that opens. */
const RADIO_LIMIT = 6

/**
 * The control for a field that has this value now. The platform's own pickers cannot hold a value they do not
 * understand (a date with a time zone, a line break in one line): such a value gets a control that keeps it.
 */
export function controlFor(field: Field, value: string): Control {
  const { type } = field
  if (type.options) return { as: type.options.length <= RADIO_LIMIT ? 'radio' : 'select' }
  switch (type.base) {
    case 'boolean':
      return { as: 'radio' }
    case 'date':
      return picker('date', /^\d{4}-\d{2}-\d{2}$/, value, bounds(type))
    case 'time':
      return picker('time', /^\d{2}:\d{2}(:\d{2})?$/, value)
    case 'date-time':
      return picker('datetime-local', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, value)
    case 'year-month':
      return picker('month', /^\d{4}-\d{2}$/, value)
    case 'year':
    case 'integer':
      return { as: 'input', type: 'text', inputMode: 'numeric' }
    case 'decimal':
      return { as: 'input', type: 'text', inputMode: type.fractionDigits === 0 ? 'numeric' : 'decimal' }
    case 'base64':
    case 'xml':
      return { as: 'textarea', rows: 3 }
    case 'string':
    case 'token':
      if (field.multiline) return { as: 'textarea', rows: 4 }
      if ((type.maxLength ?? 0) > 250 || value.includes('\n')) return { as: 'textarea', rows: 2 }
      return { as: 'input', type: 'text', ...(onlyDigits(type) ? { inputMode: 'numeric' as const } : {}) }
  }
}

function picker(
  type: 'date' | 'time' | 'datetime-local' | 'month',
  form: RegExp,
  value: string,
  limits: { min?: string; max?: string } = {},
): Control {
  return value === '' || form.test(value) ? { as: 'input', type, ...limits } : { as: 'input', type: 'text' }
}

const bounds = ({ minInclusive, maxInclusive }: ValueType) => ({
  ...(minInclusive && { min: minInclusive }),
  ...(maxInclusive && { max: maxInclusive }),
})

const onlyDigits = ({ identifier, patterns }: ValueType) =>
  (identifier !== undefined && identifier !== 'ru-kpp') ||
  (patterns?.every((pattern) => /^[\\d[\]0-9{},()|-]+$/.test(pattern)) ?? false)

/** What was typed or picked → the lexical value. Pickers leave out the seconds that XML Schema asks for. */
export function typedValue(type: ValueType, typed: string): string {
  if (type.base === 'date-time' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return `${typed}:00`
  return canonicalText(type, typed)
}

/** True when the value is short enough to share a line of the form with another. */
export function isShort({ type, multiline }: Field): boolean {
  if (multiline || type.options) return false
  if (type.base !== 'string' && type.base !== 'token')
    return type.base !== 'base64' && type.base !== 'xml' && type.base !== 'boolean'
  return (
    type.identifier !== undefined ||
    type.patterns !== undefined ||
    (type.length ?? type.maxLength ?? 81) <= 50
  )
}

/** The most characters that fit, when a person may come near to it. */
export const visibleLimit = ({ type }: Field): number | null =>
  type.base === 'string' && type.maxLength !== undefined && type.maxLength >= 100 ? type.maxLength : null

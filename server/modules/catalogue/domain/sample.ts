import type { Field, FormValue, FormValues, KindDefinition, Node, ValueType } from './definition'
import { isInline, repeats } from './definition'
import { identifierLengths, withCheckDigits } from '@/server/modules/participants/domain/identifiers'
import { checkValue, compareDecimals } from './check-value'
import { collapse } from './lexical'
import { samplePattern } from './pattern'
import { itemNodes } from './values'

export interface SampleOptions {
  /** Chance of an optional part being there, 0 to 1; default 0.6. */
  fullness?: number
  /** At most so many items in an unbounded list; default 3. */
  items?: number
}

/**
 * Random values without a single error, the same for the same seed: for the demonstration, for trying a kind out in the
 * editor, and for the proof that everything that follows from a definition agrees. Texts hold what breaks careless
 * programs: markup characters, quotes, rare letters, line ends where they are allowed. Throws RangeError when the
 * definition contradicts itself, naming the field.
 */
export function sampleValues(
  definition: KindDefinition,
  seed: number,
  options: SampleOptions = {},
): FormValues {
  return new Sampler(seed, options.fullness ?? 0.6, options.items ?? 3).object(definition.children)
}

/** Mulberry32: small, even enough for samples, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = [
  ...['груз', 'партия', 'Смоленск', 'склад', 'договор', 'щётка', 'Ёж', 'возврат', 'пошлина', 'контейнер'],
  ...[
    'R&D',
    '<b>',
    '5 > 3',
    '«кавычки»',
    '"quotes"',
    "д'Артаньян",
    '№ 7',
    '100 %',
    '𝔘nicode',
    ']]>',
    'naïve',
    '—',
  ],
]

class Sampler {
  private readonly random: () => number
  constructor(
    seed: number,
    private fullness: number,
    private readonly items: number,
  ) {
    this.random = randomFrom(seed)
  }

  private readonly below = (limit: number) => Math.floor(this.random() * limit)
  private readonly between = (min: number, max: number) => min + this.below(max - min + 1)
  private pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  object(nodes: readonly Node[]): FormValues {
    const values: Record<string, FormValue> = {}
    for (const node of nodes) {
      const count = this.count(node)
      if (count === 0 || (node.kind === 'field' && node.fixed !== undefined)) continue
      if (isInline(node)) {
        const inside =
          node.kind === 'run' ? this.object(node.children) : this.branch(this.pick(node.branches).children)
        Object.assign(values, inside)
        continue
      }
      const items = Array.from({ length: count }, () => this.item(node)).filter((item) => item !== undefined)
      if (items.length) values[node.key] = repeats(node) ? items : items[0]
    }
    return values
  }

  /** A branch with nothing in it cannot be told from one that was not chosen, so everything is put into it. */
  private branch(nodes: readonly Node[]): FormValues {
    const inside = this.object(nodes)
    if (Object.keys(inside).length) return inside
    const { fullness } = this
    this.fullness = 1
    const full = this.object(nodes)
    this.fullness = fullness
    return full
  }

  private count(node: Node): number {
    const { min, max } = node
    // what an unknown rule binds stays out where it may
    if (node.kind === 'field' && node.type.xml?.bound) return min
    if (this.random() > this.fullness) return min
    return this.between(Math.max(1, min), Math.max(1, min, Math.min(max ?? Infinity, min + this.items - 1)))
  }

  /** An object with nothing in it cannot be told from an absent one, so it is tried again with more in it. */
  private item(node: Node): FormValue {
    if (node.kind === 'field') return this.field(node)
    for (let attempt = 0; attempt < 20; attempt++) {
      const inside = this.object(itemNodes(node))
      if (Object.keys(inside).length) return inside
    }
    return undefined
  }

  private field(field: Field): string {
    if (field.empty) return 'true'
    if (field.type.base === 'xml') return this.fragment(field)
    for (let attempt = 0; attempt < 200; attempt++) {
      const value = collapse(field.type, this.value(field.type))
      if (value.trim() && !checkValue(field.type, value)) return value
    }
    throw new RangeError(`no valid sample for ${field.key}`)
  }

  private value(type: ValueType): string {
    if (type.options) return this.pick(type.options).value
    if (type.identifier) return this.identifier(type)
    if (type.anyOf && !type.patterns) return this.value(this.pick(type.anyOf))
    if (type.items && !type.patterns) return this.list(type, type.items)
    if (type.patterns?.[0] !== undefined) return samplePattern(this.pick(type.patterns), this.random, type)
    switch (type.base) {
      case 'string':
      case 'token':
      case 'xml':
        return this.words(type)
      case 'decimal':
      case 'integer':
        return this.decimal(type)
      case 'boolean':
        return this.pick(['true', 'false', '1', '0'])
      case 'date':
        return this.pick(
          [this.date(), type.minInclusive, type.maxInclusive].filter((one) => one !== undefined),
        )
      case 'time':
        return this.time()
      case 'date-time':
        return `${this.date()}T${this.time()}${this.pick(['', 'Z', '+03:00'])}`
      case 'year':
        return String(this.between(1990, 2040))
      case 'year-month':
        return this.date().slice(0, 7)
      case 'base64':
        return this.pick(['JVBERi0xLjQK', 'UEsDBA==', '0J/RgNC40LLQtdGC'])
    }
  }

  private list({ length, minLength, maxLength }: ValueType, item: ValueType): string {
    const least = Math.max(1, length ?? minLength ?? 1)
    const count = length ?? this.between(least, Math.max(least, Math.min(maxLength ?? least + 2, least + 2)))
    return Array.from({ length: count }, () => this.value(item).replaceAll(' ', '')).join(' ')
  }

  /** An invented element of a format nobody knows, or of the field's own name. */
  private fragment({ type: { xml } }: Field): string {
    const namespaces = xml?.namespaces ?? ['urn:example:sample']
    const tag = xml?.name ? `x:${xml.name}` : 'x:Sample'
    const namespace = this.pick(namespaces)
    const text = this.words({ base: 'token', maxLength: 20 }).replace(/[<>&\]]/g, '·')
    return namespace
      ? `<${tag} xmlns:x="${namespace}">${text}</${tag}>`
      : `<${tag.slice(2)}>${text}</${tag.slice(2)}>`
  }

  private identifier({ identifier, patterns }: ValueType): string {
    if (!identifier) return ''
    const draft = patterns?.[0]
      ? samplePattern(patterns[0], this.random)
      : Array.from({ length: this.pick(identifierLengths(identifier)) }, () => this.below(10)).join('')
    const begun = this.structured(identifier, draft)
    return withCheckDigits(identifier, begun) ?? ''
  }

  /** The parts of a number that are not free, written over a random draft. */
  private structured(rule: NonNullable<ValueType['identifier']>, draft: string): string {
    const two = (n: number) => String(n).padStart(2, '0')
    const date = [two(this.between(1, 12)), two(this.between(1, 28))] as const
    const over = (from: number, part: string) => draft.slice(0, from) + part + draft.slice(from + part.length)
    if (rule === 'ru-ogrn' || (rule === 'ru-ogrn-any' && draft.length === 13)) return over(0, '1')
    if (rule === 'ru-ogrnip' || rule === 'ru-ogrn-any') return over(0, '3')
    if (rule === 'kz-bin') return over(2, `${date[0]}${this.pick(['4', '5', '6'])}${this.below(4)}`)
    if (rule === 'kz-iin') return over(2, `${date[0]}${date[1]}${this.below(7)}`)
    if (rule === 'kg-inn') return over(0, `${this.below(3)}${date[1]}${date[0]}`)
    return draft
  }

  private words({ base, length, minLength, maxLength }: ValueType): string {
    const most = length ?? Math.min(maxLength ?? 80, 80)
    const aim = length ?? this.between(Math.max(1, minLength ?? 1), Math.max(1, minLength ?? 1, most))
    let text = ''
    while ([...text].length < aim)
      text += (text ? this.pick([' ', base === 'string' ? '\n' : ' ']) : '') + this.pick(WORDS)
    return [...text].slice(0, aim).join('')
  }

  private decimal(type: ValueType): string {
    const { base, totalDigits = 12, fractionDigits = 2 } = type
    const decimals = base === 'integer' ? 0 : this.between(0, Math.min(fractionDigits, totalDigits - 1))
    const digits = this.between(1, Math.min(totalDigits - decimals, 15))
    const whole = Array.from({ length: digits }, (_, i) =>
      this.between(i === 0 && digits > 1 ? 1 : 0, 9),
    ).join('')
    const fraction = Array.from({ length: decimals }, () => this.below(10)).join('')
    const { minInclusive: from, minExclusive: above, maxInclusive: to, maxExclusive: below } = type
    const sign = from === undefined && above === undefined ? this.pick(['', '', '-']) : ''
    const number = sign + whole + (decimals ? `.${fraction}` : '')
    const inside =
      compareDecimals(number, from ?? number) >= 0 &&
      compareDecimals(number, to ?? number) <= 0 &&
      (above === undefined || compareDecimals(number, above) > 0) &&
      (below === undefined || compareDecimals(number, below) < 0)
    return inside ? number : this.near(this.pick([from, to, above, below].filter((one) => one !== undefined)))
  }

  /** A bound itself, or a little to either side of it. */
  private near(bound: string): string {
    if (!/^[+-]?\d{1,15}$/.test(bound)) return bound
    return String(BigInt(bound) + BigInt(this.between(-2, 2)))
  }

  private date(): string {
    const two = (n: number) => String(n).padStart(2, '0')
    return `${this.between(2000, 2039)}-${two(this.between(1, 12))}-${two(this.between(1, 28))}`
  }

  private time(): string {
    const two = (n: number) => String(n).padStart(2, '0')
    return `${two(this.below(24))}:${two(this.below(60))}:${two(this.below(60))}`
  }
}

import type { Text } from '../../contract'
import type { Branch, Choice, Field, Group, Node, Option, ValueType } from '../definition'

/**
 * Short hands for writing a definition by hand: one line per element. Occurrence is written as in the album:
 * `one` (nothing said), `optional`, `many` (one or more), `any` (none or more), or a pair of bounds.
 */
export const optional = { min: 0, max: 1 } as const
export const many = { min: 1, max: null } as const
export const any = { min: 0, max: null } as const

/** Both languages of a label or a help text. */
export const t = (ru: string, en: string): Text => ({ ru, en })

type FieldExtras = Partial<Omit<Field, 'kind' | 'at' | 'key' | 'name' | 'namespace' | 'type' | 'label'>>
type GroupExtras = Partial<Omit<Group, 'kind' | 'key' | 'name' | 'namespace' | 'label' | 'children'>>

/** Builders of elements that belong to one namespace: that of the type that declares them. */
export function elementsOf(namespace: string) {
  return {
    field: (name: string, type: ValueType, label: Text, extras: FieldExtras = {}): Field => ({
      kind: 'field',
      at: 'element',
      key: name,
      name,
      namespace,
      label,
      type,
      min: 1,
      max: 1,
      ...extras,
    }),
    group: (name: string, children: readonly Node[], label: Text, extras: GroupExtras = {}): Group => ({
      kind: 'group',
      key: name,
      name,
      namespace,
      label,
      children,
      min: 1,
      max: 1,
      ...extras,
    }),
  }
}

/** The same elements where they describe someone the profile knows nothing of. */
export const withoutProfile = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node) => {
    if (node.kind === 'choice') {
      const branches = node.branches.map((one) => ({ ...one, children: withoutProfile(one.children) }))
      return { ...node, branches }
    }
    if (node.kind === 'run') return { ...node, children: withoutProfile(node.children) }
    const { prefill: _, ...rest } = node
    return rest.kind === 'group' ? { ...rest, children: withoutProfile(rest.children) } : rest
  })

/** The attribute every document of the album has: the code of its kind. */
export const documentModeId = (code: string): Field => ({
  kind: 'field',
  at: 'attribute',
  key: '@DocumentModeID',
  name: 'DocumentModeID',
  namespace: '',
  label: t('Код вида документа', 'Kind code'),
  type: text.code(30),
  fixed: code,
  min: 1,
  max: 1,
})

/** A choice of one branch; the branches' keys name them in the form. */
export const choice = (
  key: string,
  label: Text,
  branches: readonly Branch[],
  occurs: { min: number; max: number | null } = { min: 1, max: 1 },
): Choice => ({
  kind: 'choice',
  key,
  label,
  branches,
  ...occurs,
})

/** A branch that is one element. */
export const branch = (node: Group | Field): Branch => ({
  key: node.key,
  label: node.label,
  children: [node],
})

export const option = (value: string, ru: string, en: string): Option => ({ value, label: t(ru, en) })

/** Types of CommonLeafTypes that texts and codes come down to. */
export const text = {
  free: (maxLength: number): ValueType => ({ base: 'string', minLength: 1, maxLength }),
  code: (maxLength: number, minLength = 1): ValueType => ({ base: 'token', minLength, maxLength }),
  exact: (length: number): ValueType => ({ base: 'token', length }),
  pattern: (pattern: string): ValueType => ({ base: 'token', patterns: [pattern] }),
}

export const date: ValueType = { base: 'date' }
export const time: ValueType = { base: 'time' }
export const dateTime: ValueType = { base: 'date-time' }
export const indicator: ValueType = { base: 'boolean' }
/** Money: two decimals, twenty digits in all. */
export const amount: ValueType = { base: 'decimal', totalDigits: 20, fractionDigits: 2 }
/** Weights and numbers of units. */
export const quantity: ValueType = { base: 'decimal', totalDigits: 24, fractionDigits: 6, minInclusive: '0' }
export const percent: ValueType = {
  base: 'decimal',
  fractionDigits: 2,
  minInclusive: '0',
  maxInclusive: '100',
}
export const sheets: ValueType = { base: 'decimal', totalDigits: 5, fractionDigits: 0, minInclusive: '0' }
export const count = (totalDigits: number): ValueType => ({ base: 'integer', totalDigits, minInclusive: '0' })
/** Numbers from one: of a line, of goods. */
export const ordinal = (totalDigits: number): ValueType => ({
  base: 'integer',
  totalDigits,
  minInclusive: '1',
})
/** One digit that stands for one of a few words. */
export const digit = (options?: readonly Option[]): ValueType => ({
  base: 'decimal',
  totalDigits: 1,
  fractionDigits: 0,
  minInclusive: '0',
  ...(options && { options }),
})
/** One letter or digit that stands for one of a few words. */
export const letter = (options: readonly Option[]): ValueType => ({ ...text.exact(1), options })

/** Largest content of a file inside a document: 4 404 019 characters of base64, about 3 MB. */
export const fileData: ValueType = { base: 'string', minLength: 1, maxLength: 4_404_019 }

export const inn: ValueType = { base: 'token', minLength: 10, maxLength: 12, identifier: 'ru-inn' }
export const ogrn: ValueType = { base: 'token', patterns: ['(\\d{15})|(\\d{13})'], identifier: 'ru-ogrn-any' }
export const kpp: ValueType = { base: 'token', patterns: ['\\d{9}'], identifier: 'ru-kpp' }
export const countryLetters = text.pattern('[A-Z]{2}|[0]{2}|[9]{2}')

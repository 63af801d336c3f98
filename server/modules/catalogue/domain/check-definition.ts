import type { ErrorParams, Text } from '../contract'
import { checkValue, compareDecimals } from './check-value'
import type { Field, KindDefinition, Node, Occurs, ValueType } from './definition'
import { matchesPattern } from './pattern'
import { sampleValues } from './sample'
import { validateValues } from './validate'
import { keysOf } from './values'

/** What can be wrong with a wording before it is published. The interface has a sentence for each. */
export const DEFINITION_PROBLEMS = [
  'code-illegal',
  'version-missing',
  'version-differs',
  'title-missing',
  'summary-missing',
  'root-illegal',
  'nothing-inside',
  'prefix-illegal',
  'namespace-undeclared',
  'attachments-bounds',
  'subject-unknown',
  'label-missing',
  'key-illegal',
  'key-repeated',
  'name-illegal',
  'occurs-bounds',
  'attribute-repeats',
  'text-beside-elements',
  'branches-too-few',
  'length-bounds',
  'number-bounds',
  'digits-bounds',
  'pattern-unreadable',
  'options-empty',
  'option-repeated',
  'option-label-missing',
  'option-refused',
  'fixed-refused',
  'sample-refused',
] as const
export type DefinitionProblemCode = (typeof DEFINITION_PROBLEMS)[number]

/** A mistake of a wording; `at` leads to the node, `2.0.1` (for a choice the branch, then its child), empty for the whole. */
export interface DefinitionProblem {
  code: DefinitionProblemCode
  at: string
  params: ErrorParams
}

const NCNAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u
const CODE = /^\d{7}E$/

/**
 * Everything that would keep documents of this wording from being filled in, written or read. An empty list means that
 * it may be published. Labels are asked for in Russian always, and in English.
 */
export function checkDefinition(definition: KindDefinition): DefinitionProblem[] {
  const check = new Check(definition)
  check.whole()
  check.siblings(definition.children, '')
  if (check.problems.length === 0) check.sample()
  return check.problems
}

class Check {
  readonly problems: DefinitionProblem[] = []
  private readonly declared: Set<string>

  constructor(private readonly definition: KindDefinition) {
    this.declared = new Set(Object.values(definition.prefixes))
  }

  private report(at: string, code: DefinitionProblemCode, params: ErrorParams = {}) {
    this.problems.push({ code, at, params })
  }

  whole() {
    const { code, version, title, summary, root, namespace, prefixes, attachments, subject, children } =
      this.definition
    if (!CODE.test(code)) this.report('', 'code-illegal')
    if (!version.trim()) this.report('', 'version-missing')
    else if (!namespace.endsWith(`:${version}`)) this.report('', 'version-differs', { version, namespace })
    if (isMissing(title)) this.report('', 'title-missing')
    if (isMissing(summary)) this.report('', 'summary-missing')
    if (!NCNAME.test(root)) this.report('', 'root-illegal', { name: root })
    if (children.length === 0) this.report('', 'nothing-inside')
    for (const prefix of Object.keys(prefixes))
      if (!NCNAME.test(prefix) || /^xml/i.test(prefix)) this.report('', 'prefix-illegal', { prefix })
    if (!this.declared.has(namespace)) this.report('', 'namespace-undeclared', { namespace })
    const { min, max } = attachments
    if (max !== null && min > max) this.report('', 'attachments-bounds', { min, max })
    if (subject !== undefined && !reaches(children, subject))
      this.report('', 'subject-unknown', { path: subject })
  }

  /** Nodes that share one object of values; `at` is that of their parent. */
  siblings(nodes: readonly Node[], at: string) {
    const keys = keysOf(nodes)
    for (const key of new Set(keys.filter((one, index) => keys.indexOf(one) !== index)))
      this.report(at, 'key-repeated', { key })
    const text = nodes.some((node) => node.kind === 'field' && node.at === 'text')
    const elements = nodes.some((node) => node.kind !== 'field' || node.at === 'element')
    if (text && elements) this.report(at, 'text-beside-elements')
    nodes.forEach((node, index) => this.node(node, at === '' ? String(index) : `${at}.${index}`))
  }

  private node(node: Node, at: string) {
    if (isMissing(node.label)) this.report(at, 'label-missing')
    if (!node.key || node.key.includes('.')) this.report(at, 'key-illegal', { key: node.key })
    this.occurs(node, at)
    if ('name' in node && !(node.kind === 'field' && (node.at === 'text' || node.at === 'any')))
      this.name(node, at)
    if (node.kind === 'field') this.field(node, at)
    else if (node.kind === 'choice') {
      if (node.branches.length < 2) this.report(at, 'branches-too-few')
      node.branches.forEach((branch, index) => {
        if (isMissing(branch.label)) this.report(`${at}.${index}`, 'label-missing')
        if (branch.children.length === 0) this.report(`${at}.${index}`, 'nothing-inside')
        this.siblings(branch.children, `${at}.${index}`)
      })
    } else if ('children' in node) {
      if (node.children.length === 0) this.report(at, 'nothing-inside')
      this.siblings(node.children, at)
    }
  }

  private name(node: { name: string; namespace: string; kind: string }, at: string) {
    if (!NCNAME.test(node.name)) this.report(at, 'name-illegal', { name: node.name })
    if (node.namespace !== '' && !this.declared.has(node.namespace))
      this.report(at, 'namespace-undeclared', { namespace: node.namespace })
  }

  private occurs({ min, max }: Occurs, at: string) {
    const whole = Number.isInteger(min) && min >= 0 && (max === null || Number.isInteger(max))
    if (!whole || max === 0 || (max !== null && min > max))
      this.report(at, 'occurs-bounds', { min, max: max ?? '∞' })
  }

  private field(field: Field, at: string) {
    if (field.at === 'attribute' && field.max !== 1) this.report(at, 'attribute-repeats')
    this.type(field.type, at)
    if (field.fixed !== undefined && checkValue(field.type, field.fixed))
      this.report(at, 'fixed-refused', { value: field.fixed })
  }

  private type(type: ValueType, at: string) {
    const { length, minLength, maxLength, totalDigits, fractionDigits, options } = type
    const lengths = [length, minLength, maxLength].filter((one) => one !== undefined)
    if (lengths.some((one) => !Number.isInteger(one) || one < 0)) this.report(at, 'length-bounds')
    else if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
      this.report(at, 'length-bounds', { min: minLength, max: maxLength })
    if (totalDigits !== undefined && (totalDigits < 1 || (fractionDigits ?? 0) > totalDigits))
      this.report(at, 'digits-bounds', { total: totalDigits, fraction: fractionDigits ?? 0 })
    this.bounds(type, at)
    for (const pattern of type.patterns ?? []) {
      try {
        matchesPattern(pattern, '')
      } catch {
        this.report(at, 'pattern-unreadable', { pattern })
      }
    }
    if (options) this.options(type, options, at)
  }

  private bounds(type: ValueType, at: string) {
    if (type.base !== 'decimal' && type.base !== 'integer') return
    const all = [type.minInclusive, type.minExclusive, type.maxInclusive, type.maxExclusive]
    if (all.some((bound) => bound !== undefined && !/^[+-]?\d+(\.\d+)?$/.test(bound)))
      return this.report(at, 'number-bounds')
    const least = type.minInclusive ?? type.minExclusive
    const most = type.maxInclusive ?? type.maxExclusive
    if (least !== undefined && most !== undefined && compareDecimals(least, most) > 0)
      this.report(at, 'number-bounds', { min: least, max: most })
  }

  private options(type: ValueType, options: NonNullable<ValueType['options']>, at: string) {
    if (options.length === 0) this.report(at, 'options-empty')
    const seen = new Set<string>()
    for (const { value, label } of options) {
      if (seen.has(value)) this.report(at, 'option-repeated', { value })
      seen.add(value)
      if (isMissing(label)) this.report(at, 'option-label-missing', { value })
      if (checkValue(type, value)) this.report(at, 'option-refused', { value })
    }
  }

  /** Random documents must be valid by the wording's own rules: otherwise nobody could fill it in. */
  sample() {
    for (const seed of [1, 2, 3]) {
      try {
        const errors = validateValues(this.definition, sampleValues(this.definition, seed, { fullness: 1 }))
        const [first] = errors
        if (!first) continue
        return this.report('', 'sample-refused', { path: first.path, reason: first.code })
      } catch {
        return this.report('', 'sample-refused', { path: '', reason: 'wrong-shape' })
      }
    }
  }
}

const isMissing = ({ ru, en }: Text) => !ru.trim() || !en.trim()

/** Does a path of values, `Annotation.0`, lead to a field. */
function reaches(nodes: readonly Node[], path: string): boolean {
  const [key, ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step))
  return nodes.some((node) => {
    if (node.kind === 'choice')
      return node.branches.some(({ children }) => reaches(children, [key, ...rest].join('.')))
    if (node.kind === 'run') return reaches(node.children, [key, ...rest].join('.'))
    if (node.key !== key) return false
    return node.kind === 'field'
      ? rest.length === 0
      : 'children' in node && reaches(node.children, rest.join('.'))
  })
}

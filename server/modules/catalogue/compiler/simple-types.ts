import type { Option, ValueType } from '../domain/definition'
import { isReadablePattern } from '../domain/pattern'
import type { SchemaWarning } from '../domain/schema-problems'
import { BUILT_IN, type SimpleType } from './built-in-types'
import { failure } from './failure'
import type { Component, SchemaSet } from './schema-files'
import { childOf, childrenOf, documentationOf, XSD, type XsdNode } from './xsd-tree'

/** Types made of types made of types: more than people write. */
const DEEPEST = 40

const LENGTHS = ['length', 'minLength', 'maxLength'] as const
const DIGITS = ['totalDigits', 'fractionDigits'] as const
const BOUNDS = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const
const FACETS = ['pattern', 'enumeration', 'whiteSpace', ...LENGTHS, ...DIGITS, ...BOUNDS]

/** Compiles simple types: restrictions one upon another, lists, unions. */
export class SimpleTypes {
  private readonly known = new Map<XsdNode, SimpleType>()
  constructor(
    private readonly set: SchemaSet,
    private readonly warn: (
      code: SchemaWarning['code'],
      at: Component,
      params?: SchemaWarning['params'],
    ) => void,
  ) {}

  /** The simple type of that name, or null when the name is of a complex one. Throws SchemaFailure for an unknown name. */
  named(reference: string, from: Component, depth = 0): SimpleType | null {
    const name = this.set.resolve(reference, from)
    if (name.namespace === XSD) {
      const builtIn = BUILT_IN[name.name]
      if (builtIn || name.name === 'anyType') return builtIn ?? null
      throw failure('schema-name-unknown', from.document.file, from.node.line, {
        name: reference,
        kind: 'type',
      })
    }
    const component = this.set.get('type', reference, from)
    return component.node.name === 'simpleType' ? this.of(component, depth) : null
  }

  /** What an `xs:simpleType` says. */
  of(component: Component, depth = 0): SimpleType {
    const known = this.known.get(component.node)
    if (known) return known
    if (depth > DEEPEST)
      throw failure('schema-circular', component.document.file, component.node.line, {
        name: component.node.attributes['name'] ?? '',
      })
    const made = this.make(component, depth + 1)
    this.known.set(component.node, made)
    return made
  }

  private make({ node, document }: Component, depth: number): SimpleType {
    const how = childOf(node, 'restriction', 'list', 'union')
    if (!how) return { type: { base: 'string' } }
    const at = { node: how, document }
    if (how.name === 'list') {
      const item = this.inner(at, 'itemType', depth)
      return { type: { base: 'token', items: item.type } }
    }
    if (how.name === 'union') {
      const names = (how.attributes['memberTypes'] ?? '').split(/\s+/).filter(Boolean)
      const members = [
        ...names.map((name) => this.named(name, at, depth)).filter((member) => member !== null),
        ...childrenOf(how, 'simpleType').map((one) => this.of({ node: one, document }, depth)),
      ]
      return { type: { base: 'token', anyOf: members.map(({ type }) => type) } }
    }
    return this.restricted(this.inner(at, 'base', depth), at)
  }

  private inner(at: Component, attribute: 'base' | 'itemType', depth: number): SimpleType {
    const reference = at.node.attributes[attribute]
    const inline = childOf(at.node, 'simpleType')
    if (inline) return this.of({ node: inline, document: at.document }, depth)
    return (reference && this.named(reference, at, depth)) || { type: { base: 'string' } }
  }

  /** A type with the facets of a restriction upon it. */
  restricted(base: SimpleType, { node, document }: Component): SimpleType {
    let type: { -readonly [K in keyof ValueType]: ValueType[K] } = { ...base.type }
    const patterns: string[] = []
    const options: Option[] = []
    for (const facet of childrenOf(node, ...FACETS)) {
      const value = facet.attributes['value'] ?? ''
      const at = { node: facet, document }
      const number = () => {
        if (!/^\d+$/.test(value))
          throw failure('schema-facet', document.file, facet.line, { facet: facet.name, value })
        return Number(value)
      }
      if (facet.name === 'pattern') patterns.push(this.readable(value, at))
      else if (facet.name === 'enumeration') options.push(optionOf(facet, value))
      else if (facet.name === 'whiteSpace') {
        if (value === 'collapse' && type.base === 'string') type.base = 'token'
      } else if (isOne(LENGTHS, facet.name)) type[facet.name] = number() * (base.width ?? 1)
      else if (base.unordered) this.warn('facet-ignored', at, { facet: facet.name })
      else if (isOne(DIGITS, facet.name)) type[facet.name] = number()
      else if (isOne(BOUNDS, facet.name)) type = bounded(type, facet.name, value)
    }
    // alternatives of one step; a value must match every step
    if (patterns.length) {
      const step = patterns.length === 1 ? patterns : [patterns.map((one) => `(${one})`).join('|')]
      type.patterns = [...(base.type.patterns ?? []), ...step]
    }
    if (options.length) type.options = options
    return { ...base, type }
  }

  private readable(pattern: string, { node, document }: Component): string {
    if (!isReadablePattern(pattern))
      throw failure('schema-pattern', document.file, node.line, { pattern: pattern.slice(0, 200) })
    return pattern
  }
}

function optionOf(facet: XsdNode, value: string): Option {
  const words = documentationOf(facet)
  const ru = !words ? value : words.startsWith(value) ? words : `${value} — ${words}`
  return { value, label: { ru, en: value } }
}

/** A bound that a restriction sets takes the place of that of the base, inclusive or not. */
function bounded(type: ValueType, name: (typeof BOUNDS)[number], value: string): ValueType {
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, ...rest } = type
  const lower = { ...(minInclusive && { minInclusive }), ...(minExclusive && { minExclusive }) }
  const upper = { ...(maxInclusive && { maxInclusive }), ...(maxExclusive && { maxExclusive }) }
  return { ...rest, ...(name.startsWith('min') ? upper : lower), [name]: value }
}

const isOne = <T extends string>(list: readonly T[], name: string): name is T =>
  (list as readonly string[]).includes(name)

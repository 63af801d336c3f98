import type { SchemaWarning } from '../domain/schema-problems'
import type { SimpleType } from './built-in-types'
import { failure } from './failure'
import type { Component, SchemaSet } from './schema-files'
import type { SimpleTypes } from './simple-types'
import { childOf, childrenOf, XSD, type XsdNode } from './xsd-tree'

/** What a complex type comes to when all its extensions and restrictions are followed. */
export interface ComplexType {
  /** Attribute uses by name; later ones of the same name take the place of earlier ones. */
  attributes: readonly Component[]
  anyAttribute: boolean
  mixed: boolean
  /** Content of text; then there are no particles. */
  simple: SimpleType | null
  /** Model groups in order: those of the base first. */
  particles: readonly Component[]
}

const EMPTY: ComplexType = { attributes: [], anyAttribute: false, mixed: false, simple: null, particles: [] }
const PARTICLES = ['sequence', 'choice', 'all', 'group'] as const
const DEEPEST = 40

type Warn = (code: SchemaWarning['code'], at: Component, params?: SchemaWarning['params']) => void

/** Follows derivations of complex types. */
export class ComplexTypes {
  private readonly known = new Map<XsdNode, ComplexType>()
  constructor(
    private readonly set: SchemaSet,
    private readonly simple: SimpleTypes,
    private readonly warn: Warn,
  ) {}

  of(component: Component, depth = 0): ComplexType {
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

  private make({ node, document }: Component, depth: number): ComplexType {
    const content = childOf(node, 'simpleContent', 'complexContent')
    const mixed = [node, content].some((one) => /^(?:true|1)$/.test(one?.attributes['mixed'] ?? ''))
    const how = content && childOf(content, 'extension', 'restriction')
    if (!content || !how) return { ...this.own({ node, document }), mixed }
    const at = { node: how, document }
    const own = this.own(at)
    const base = this.base(at, depth)
    const attributes = withoutProhibited([
      ...base.attributes.filter((one) => !own.attributes.some((other) => this.sameAttribute(one, other))),
      ...own.attributes,
    ])
    const anyAttribute = own.anyAttribute || (how.name === 'extension' && base.anyAttribute)
    if (content.name === 'simpleContent') {
      const inline = childOf(how, 'simpleType')
      const inner = inline
        ? this.simple.of({ node: inline, document })
        : (base.simple ?? { type: { base: 'string' as const } })
      const simple = how.name === 'restriction' ? this.simple.restricted(inner, at) : inner
      return { attributes, anyAttribute, mixed: false, simple, particles: [] }
    }
    const extended = how.name === 'extension'
    return {
      attributes,
      anyAttribute,
      mixed: mixed || (extended && base.mixed),
      simple: null,
      particles: extended ? [...base.particles, ...own.particles] : own.particles,
    }
  }

  private base(at: Component, depth: number): ComplexType {
    const reference = at.node.attributes['base'] ?? 'xs:anyType'
    const name = this.set.resolve(reference, at)
    if (name.namespace === XSD && name.name === 'anyType') return EMPTY
    const simple = this.simple.named(reference, at)
    return simple ? { ...EMPTY, simple } : this.of(this.set.get('type', reference, at), depth)
  }

  /** What stands directly in a type, an extension or a restriction. */
  private own({ node, document }: Component): ComplexType {
    const { attributes, anyAttribute } = this.attributesIn({ node, document }, 0)
    if (anyAttribute) this.warn('any-attribute', { node, document })
    const particles = childrenOf(node, ...PARTICLES).map((one) => ({ node: one, document }))
    return { ...EMPTY, attributes, anyAttribute, particles }
  }

  private attributesIn(
    { node, document }: Component,
    depth: number,
  ): Pick<ComplexType, 'attributes' | 'anyAttribute'> {
    if (depth > DEEPEST) throw failure('schema-circular', document.file, node.line, { name: node.name })
    const groups = childrenOf(node, 'attributeGroup').map((one) => {
      const at = { node: one, document }
      return this.attributesIn(this.set.get('attributeGroup', one.attributes['ref'] ?? '', at), depth + 1)
    })
    return {
      attributes: [
        ...groups.flatMap(({ attributes }) => attributes),
        ...childrenOf(node, 'attribute').map((one) => ({ node: one, document })),
      ],
      anyAttribute: childOf(node, 'anyAttribute') !== undefined || groups.some((one) => one.anyAttribute),
    }
  }

  private sameAttribute = (left: Component, right: Component) => nameOf(left) === nameOf(right)
}

const nameOf = ({ node }: Component) =>
  node.attributes['name'] ?? (node.attributes['ref'] ?? '').replace(/^.*:/, '')

const withoutProhibited = (attributes: readonly Component[]) =>
  attributes.filter(({ node }) => node.attributes['use'] !== 'prohibited')

import type { Branch, Node, Occurs, Run } from '../domain/definition'
import { mayBeAbsent } from '../domain/xml-names'
import type { SimpleType } from './built-in-types'
import type { ComplexType } from './complex-types'
import { failure } from './failure'
import { isQualified, isTrue, type Ground } from './ground'
import { Keys } from './keys'
import { joined, saidOf, type Said } from './labels'
import {
  attributeField,
  elementField,
  emptyField,
  rawField,
  textField,
  wildcardField,
  type ElementHead,
  type RawReason,
} from './leaves'
import type { Component } from './schema-files'
import { childOf, childrenOf, documentationOf, occursOf } from './xsd-tree'

/** A type inside itself is written out so many times; deeper ones are kept as raw XML. */
const UNROLLED = 3

const ONCE: Occurs = { min: 1, max: 1 }
const OR = { ru: ' или ', en: ' or ' }
const AND = { ru: ', ', en: ', ' }
const OPTIONS = { ru: 'Один из вариантов', en: 'One of the options' }

/** What is inside an element. */
export interface Content {
  children: readonly Node[]
  unordered?: true
  anyAttribute?: true
}

/** Turns the components of one schema into the tree of a definition. Throws SchemaFailure. */
export class TreeBuilder {
  constructor(private readonly ground: Ground) {}

  /** The inside of a global element, which becomes the root of documents. */
  root(element: Component): Content {
    const { ground } = this
    ground.namespaces.add(element.document.target)
    const type = ground.typeOf(element)
    if (type && 'type' in type) return { children: [textField(ground, type, element)] }
    if (!type || this.rawReason(ground.typeComponent(element), type))
      throw failure('schema-no-root', element.document.file, element.node.line)
    return this.content(type, element)
  }

  private content(type: ComplexType, at: Component): Content {
    const keys = new Keys()
    const attributes = type.attributes.map((one) => attributeField(this.ground, one, keys))
    const open = type.anyAttribute && { anyAttribute: true as const }
    // a value is read before what is said about it
    if (type.simple) return { children: [textField(this.ground, type.simple, at), ...attributes], ...open }
    const children = [...attributes, ...type.particles.flatMap((one) => this.particle(one, keys))]
    const unordered = type.particles.some(this.isAll) && { unordered: true as const }
    return { children, ...unordered, ...open }
  }

  private isAll = (at: Component): boolean => {
    if (at.node.name !== 'group') return at.node.name === 'all'
    return this.particlesIn(this.ground.set.get('group', at.node.attributes['ref'] ?? '', at)).some(
      this.isAll,
    )
  }

  /** One particle of a model group: none, one node, or several when a plain sequence dissolves. */
  private particle(at: Component, keys: Keys): readonly Node[] {
    const occurs = occursOf(at.node)
    if (occurs.max === 0) return []
    switch (at.node.name) {
      case 'element':
        return [this.elementUse(at, occurs, keys)]
      case 'any':
        return [wildcardField(this.ground, at, occurs, keys)]
      case 'choice':
        return this.choice(at, occurs, keys)
      case 'group':
        return this.group(at, occurs, keys)
      default:
        return this.sequence(at, occurs, keys)
    }
  }

  private particlesIn = ({ node, document }: Component): Component[] =>
    childrenOf(node, 'element', 'any', 'choice', 'group', 'sequence', 'all').map((one) => ({
      node: one,
      document,
    }))

  private group(use: Component, occurs: Occurs, keys: Keys): readonly Node[] {
    const declared = this.ground.set.get('group', use.node.attributes['ref'] ?? '', use)
    return this.ground.inside(declared, () => {
      const [model] = this.particlesIn(declared)
      if (!model) return []
      return model.node.name === 'choice'
        ? this.choice(model, occurs, keys)
        : this.sequence(model, occurs, keys)
    })
  }

  private sequence(at: Component, occurs: Occurs, keys: Keys): readonly Node[] {
    const own = occurs.max === 1 ? keys : new Keys()
    const children = this.particlesIn(at).flatMap((one) => this.particle(one, own))
    if ((occurs.min === 1 && occurs.max === 1) || children.length === 0) return children
    const [only] = children
    // an element alone in a sequence that repeats is an element that repeats
    if (only && children.length === 1 && only.kind !== 'choice' && only.min === 1 && only.max === 1)
      return [{ ...only, key: own === keys ? only.key : keys.take(only.key), ...occurs }]
    const labels = children.map(({ label }) => label)
    const run: Run = {
      kind: 'run',
      key: keys.take('sequence'),
      ...saidHere(at, joined(labels, AND)),
      children,
      ...occurs,
    }
    return [run]
  }

  private choice(at: Component, occurs: Occurs, keys: Keys): readonly Node[] {
    const own = occurs.max === 1 ? keys : new Keys()
    const names = new Keys()
    const parts = this.particlesIn(at).map((one) => this.particle(one, own))
    // a branch that may be empty makes the whole choice one that may be absent
    const emptiable = parts.some((children) => children.every(mayBeAbsent))
    const branches = parts.flatMap((children): Branch[] => {
      const [only] = children
      if (!only) return []
      const inside = children.length === 1 ? [{ ...only, min: Math.max(1, only.min) }] : children
      const label = joined(
        children.map((child) => child.label),
        AND,
        2,
      )
      return [{ key: names.take(only.key), label, children: inside }]
    })
    const [sole] = branches
    if (!sole) return []
    if (branches.length === 1 && !emptiable && occurs.min === 1 && occurs.max === 1) return sole.children
    const label =
      branches.length > 3
        ? OPTIONS
        : joined(
            branches.map((branch) => branch.label),
            OR,
          )
    const { max } = occurs
    const min = emptiable ? 0 : occurs.min
    return [{ kind: 'choice', key: keys.take('choice'), ...saidHere(at, label), branches, min, max }]
  }

  private elementUse(use: Component, occurs: Occurs, keys: Keys): Node {
    const reference = use.node.attributes['ref']
    if (!reference) return this.element(use, use, occurs, keys)
    const { set } = this.ground
    const declared = set.get('element', reference, use)
    const members = set.membersOf(declared)
    if (members.length <= 1) return this.element(use, members[0] ?? declared, occurs, keys)
    const own = occurs.max === 1 ? keys : new Keys()
    const branches = members.map((member): Branch => {
      const node = this.element(member, member, ONCE, own)
      return { key: node.key, label: node.label, children: [node] }
    })
    const key = keys.take(`choice-${declared.node.attributes['name'] ?? ''}`)
    return { kind: 'choice', key, ...this.ground.said(use, declared), branches, ...occurs }
  }

  /** `use` is where it stands and what is said there; `declared` is what it is. */
  private element(use: Component, declared: Component, occurs: Occurs, keys: Keys): Node {
    const { ground } = this
    const { node, document } = declared
    const name = node.attributes['name'] ?? ''
    const global = document.schema.children.includes(node)
    const namespace = global || isQualified(declared, 'elementFormDefault') ? document.target : ''
    if (namespace) ground.namespaces.add(namespace)
    if (childOf(node, 'key', 'keyref', 'unique')) ground.warn('identity-ignored', declared)
    const head: ElementHead = {
      key: keys.take(name),
      name,
      namespace,
      ...ground.said(use, declared),
      ...occurs,
      ...(isTrue(node.attributes['nillable']) && { nillable: true as const }),
    }
    const component = ground.typeComponent(declared)
    const type = ground.typeOf(declared)
    const raw = this.rawReason(component, type)
    if (raw || !type || !component) return rawField(ground, raw ?? 'any-content', head, declared)
    if ('type' in type) return elementField(ground, type, head, declared)
    if (type.simple && type.attributes.length === 0 && !type.anyAttribute)
      return elementField(ground, type.simple, head, declared)
    const content = 'node' in component && ground.inside(component, () => this.content(type, declared))
    if (!content || content.children.length === 0) return emptyField(ground, head, declared)
    return { kind: 'group', ...head, ...content }
  }

  /** Why an element is kept as it is written; null when it need not be. */
  private rawReason(
    component: SimpleType | Component | null,
    type: SimpleType | ComplexType | null,
  ): RawReason | null {
    if (component === null || type === null) return 'any-content'
    if ('type' in type || 'type' in component) return null
    if (type.mixed && type.particles.length) return 'mixed-content'
    if (isTrue(component.node.attributes['abstract'])) return 'abstract-type'
    return this.ground.depthOf(component) >= UNROLLED ? 'recursion-cut' : null
  }
}

/** Model groups have no names: they are called by what is in them, unless the schema says something. */
function saidHere(at: Component, otherwise: Said['label']): Said {
  const documentation = documentationOf(at.node)
  if (!documentation) return { label: otherwise }
  const { label, ...rest } = saidOf(documentation, '')
  return { ...rest, label: { ru: label.ru, en: otherwise.en } }
}

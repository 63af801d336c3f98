import type { Field, Occurs, ValueType } from '../domain/definition'
import type { SchemaWarning } from '../domain/schema-problems'
import type { SimpleType } from './built-in-types'
import type { Ground } from './ground'
import { isQualified } from './ground'
import type { Keys } from './keys'
import { saidOf } from './labels'
import type { Component } from './schema-files'
import { childOf, documentationOf } from './xsd-tree'

const STRING: SimpleType = { type: { base: 'string' } }

/** The text of an element that has attributes, or of a root of a simple type. */
export function textField(ground: Ground, { type }: SimpleType, at: Component): Field {
  ground.count(at)
  const label = { ru: 'Значение', en: 'Value' }
  const min = acceptsNothing(type) ? 0 : 1
  return { kind: 'field', at: 'text', key: '#text', name: '', namespace: '', label, type, min, max: 1 }
}

/** The use of an attribute. */
export function attributeField(ground: Ground, use: Component, keys: Keys): Field {
  ground.count(use)
  const reference = use.node.attributes['ref']
  const declared = reference ? ground.set.get('attribute', reference, use) : use
  const { node, document } = declared
  const name = node.attributes['name'] ?? ''
  const namespace = reference || isQualified(use, 'attributeFormDefault') ? document.target : ''
  if (namespace) ground.namespaces.add(namespace)
  const inline = childOf(node, 'simpleType')
  const typeName = node.attributes['type']
  const { type } = inline
    ? ground.simple.of({ node: inline, document })
    : (typeName && ground.simple.named(typeName, declared)) || STRING
  const occurs = { min: use.node.attributes['use'] === 'required' ? 1 : 0, max: 1 }
  return {
    kind: 'field',
    at: 'attribute',
    key: keys.take(`@${name}`),
    name,
    namespace,
    ...saidOf(documentationOf(use.node) || documentationOf(node), name),
    type,
    ...occurs,
    ...constant(use.node.attributes['fixed'] ?? node.attributes['fixed'], type, occurs),
    ...initial(use.node.attributes['default'] ?? node.attributes['default']),
  }
}

/** What an element has before it is known what is inside. */
export type ElementHead = Pick<Field, 'key' | 'name' | 'namespace' | 'label' | 'help' | 'min' | 'max'> & {
  nillable?: true
}

/** An element of a simple type. */
export function elementField(
  ground: Ground,
  { type }: SimpleType,
  head: ElementHead,
  declared: Component,
): Field {
  ground.count(declared)
  const { fixed, default: byDefault } = declared.node.attributes
  const field = { kind: 'field', at: 'element', ...head, type } as const
  return { ...field, ...constant(fixed, type, head), ...initial(byDefault) }
}

/** An element of a type without content or attributes: it is there or not. */
export function emptyField(ground: Ground, { nillable: _, ...head }: ElementHead, at: Component): Field {
  ground.count(at)
  const present = { value: 'true', label: { ru: 'есть', en: 'present' } }
  return { kind: 'field', at: 'element', ...head, type: { base: 'token', options: [present] }, empty: true }
}

/** Why an element is kept as it is written. */
export type RawReason = Extract<
  SchemaWarning['code'],
  'any-content' | 'mixed-content' | 'abstract-type' | 'recursion-cut'
>

/** An element kept as it is written, with a warning. */
export function rawField(ground: Ground, reason: RawReason, head: ElementHead, declared: Component): Field {
  ground.count(declared)
  ground.warn(reason, declared, { element: head.name })
  const free = reason === 'any-content' || reason === 'mixed-content'
  const xml = { name: head.name, namespaces: [head.namespace], ...(!free && { bound: true as const }) }
  return { kind: 'field', at: 'element', ...head, type: { base: 'xml', xml } }
}

/** `xs:any`. */
export function wildcardField(ground: Ground, at: Component, occurs: Occurs, keys: Keys): Field {
  ground.count(at)
  ground.warn('any-content', at)
  const { namespace = '##any', processContents = 'strict' } = at.node.attributes
  const { target } = at.document
  const meant: Readonly<Record<string, string>> = { '##targetNamespace': target, '##local': '' }
  const listed = namespace.split(/\s+/).map((one) => meant[one] ?? one)
  const xml = {
    ...(namespace === '##other' && { notNamespaces: [target, ''] }),
    ...(namespace !== '##any' && namespace !== '##other' && { namespaces: listed }),
    ...(processContents === 'strict' && { bound: true as const }),
  }
  const documentation = documentationOf(at.node)
  const label = documentation
    ? saidOf(documentation, 'Content').label
    : { ru: 'Содержание в другом формате', en: 'Content of another format' }
  const head = { key: keys.take('any'), name: '*', namespace: '', label }
  return { kind: 'field', at: 'any', ...head, type: { base: 'xml', xml }, ...occurs }
}

/** The only value: never asked when it must be there; what may be absent has to remember whether it is. */
function constant(fixed: string | undefined, type: ValueType, { min, max }: Occurs) {
  if (fixed === undefined) return {}
  if (min > 0 && max === 1) return { fixed }
  const options = [{ value: fixed, label: { ru: fixed, en: fixed } }]
  return { type: { ...type, options }, default: fixed, advanced: true as const }
}

const initial = (value: string | undefined) => (value === undefined ? {} : { default: value })

const acceptsNothing = ({ base, length, minLength, options, patterns }: ValueType): boolean =>
  (base === 'string' || base === 'token') && !length && !minLength && !options && !patterns

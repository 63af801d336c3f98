import type { SchemaWarning } from '../domain/schema-problems'
import type { SimpleType } from './built-in-types'
import { ComplexTypes, type ComplexType } from './complex-types'
import { failure } from './failure'
import { saidOf, type Said } from './labels'
import type { Component, SchemaSet } from './schema-files'
import { SimpleTypes } from './simple-types'
import { childOf, documentationOf, XSD } from './xsd-tree'

/** A schema with more fields is an attack or a mistake: the largest of the album has 1 600. */
const MOST_FIELDS = 20_000
/** Elements inside elements; the portal reads files of 64. */
const DEEPEST = 56
/** Elements that stand for elements that stand for elements. */
const MOST_HEADS = 20

/** What all parts of one compilation share: types, what has been counted, noticed and met on the way. */
export class Ground {
  /** Namespaces in the order in which the tree meets them. */
  readonly namespaces = new Set<string>()
  readonly warnings: SchemaWarning[] = []
  fields = 0
  readonly simple: SimpleTypes
  readonly complex: ComplexTypes
  /** Types and groups around the present place, by the node that declares them. */
  private readonly around: unknown[] = []

  constructor(readonly set: SchemaSet) {
    this.simple = new SimpleTypes(set, this.warn)
    this.complex = new ComplexTypes(set, this.simple, this.warn)
  }

  readonly warn = (
    code: SchemaWarning['code'],
    { node, document: { file } }: Component,
    params: SchemaWarning['params'] = {},
  ) => {
    const { line } = node
    if (!this.warnings.some((one) => one.code === code && one.file === file && one.line === line))
      this.warnings.push({ code, file, line, params })
  }

  /** One field more. Throws SchemaFailure when there are too many. */
  count({ node, document }: Component): void {
    this.fields++
    if (this.fields > MOST_FIELDS)
      throw failure('schema-too-many-fields', document.file, node.line, { max: MOST_FIELDS })
  }

  /** Builds what is inside a type or a group. Throws SchemaFailure when that is too deep. */
  inside<T>({ node, document }: Component, build: () => T): T {
    if (this.around.length >= DEEPEST)
      throw failure('schema-too-deep', document.file, node.line, { max: DEEPEST })
    this.around.push(node)
    const built = build()
    this.around.pop()
    return built
  }

  /** How many times the type is already around the present place. */
  depthOf = ({ node }: Component): number => this.around.filter((one) => one === node).length

  /** Where an element's type is declared, or the built-in type itself; null when anything may be inside. */
  typeComponent(element: Component, heads = 0): SimpleType | Component | null {
    const { node, document } = element
    const inline = childOf(node, 'complexType', 'simpleType')
    if (inline) return { node: inline, document }
    const reference = node.attributes['type']
    if (reference) {
      const { namespace } = this.set.resolve(reference, element)
      return namespace === XSD
        ? this.simple.named(reference, element)
        : this.set.get('type', reference, element)
    }
    const head = node.attributes['substitutionGroup']
    if (!head || heads > MOST_HEADS) return null
    return this.typeComponent(this.set.get('element', head, element), heads + 1)
  }

  /** The simple or complex type of an element; null as above. */
  typeOf(element: Component): SimpleType | ComplexType | null {
    const component = this.typeComponent(element)
    if (component === null || 'type' in component) return component
    return component.node.name === 'simpleType' ? this.simple.of(component) : this.complex.of(component)
  }

  /** What is said about an element where it stands, else where it is declared, else about its type. */
  said(use: Component, declared: Component): Said {
    const own = documentationOf(use.node) || documentationOf(declared.node)
    const type = own ? null : this.typeComponent(declared)
    const ofType = type && 'node' in type ? documentationOf(type.node) : ''
    return saidOf(own || ofType, declared.node.attributes['name'] ?? '')
  }
}

export const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1'

/** Has a declaration the namespace of its file, by itself or by the file's default? */
export function isQualified(
  { node, document }: Component,
  byDefault: 'elementFormDefault' | 'attributeFormDefault',
): boolean {
  return (node.attributes['form'] ?? document.schema.attributes[byDefault]) === 'qualified'
}

import type { Text } from '../contract'
import { checkValue } from './check-value'
import type { Field, FormValue, Node } from './definition'
import { collapse, join } from './lexical'
import type { Spot, XmlErrors } from './xml-errors'
import { quoted } from './xml-errors'
import type { XmlSource } from './xml-source'
import type { XmlElement } from './xml-tree'

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
const XML = 'http://www.w3.org/XML/1998/namespace'

/** The element says that it has no value. */
export const isNil = ({ attributes }: XmlElement): boolean =>
  attributes.some((a) => a.namespace === XSI && a.name === 'nil' && /^(?:true|1)$/.test(a.value.trim()))

/** Reads attributes and texts of elements, checking each against its field. */
export class ValueReader {
  constructor(
    private readonly errors: XmlErrors,
    private readonly source: XmlSource,
  ) {}

  /** Puts the attributes the siblings declare into `values`. */
  attributes(
    nodes: readonly Node[],
    element: XmlElement,
    path: string,
    trail: readonly Text[],
    values: Record<string, FormValue>,
    others = false,
  ) {
    const fields = nodes.filter((node): node is Field => node.kind === 'field' && node.at === 'attribute')
    const spot = { line: element.line, path, trail }
    for (const { name, namespace } of element.attributes) {
      if (namespace === XSI || namespace === XML) continue
      if (!others && !fields.some((field) => field.name === name && field.namespace === namespace)) {
        this.errors.add(spot, 'attribute-unknown', { attribute: name, element: element.name })
      }
    }
    for (const field of fields) {
      const here = { ...spot, path: join(path, field.key), trail: [...trail, field.label] }
      const found = element.attributes.find((a) => a.name === field.name && a.namespace === field.namespace)
      if (!found) {
        if (field.min > 0)
          this.errors.add(here, 'attribute-missing', {
            attribute: field.name,
            element: element.name,
          })
        continue
      }
      const text = this.value(field, found.value, here)
      if (text !== undefined) values[field.key] = text
    }
  }

  simple(field: Field, element: XmlElement, path: string, trail: readonly Text[]): string | undefined {
    if (isNil(element)) return undefined
    if (field.type.base === 'xml') {
      return this.value(field, this.source.outer(element), { line: element.line, path, trail })
    }
    for (const { name, namespace } of element.attributes) {
      if (namespace !== XSI && namespace !== XML) {
        this.errors.add({ line: element.line, path, trail }, 'attribute-unknown', {
          attribute: name,
          element: element.name,
        })
      }
    }
    return this.text(field, element, path, trail)
  }

  text(field: Field, element: XmlElement, path: string, trail: readonly Text[]): string | undefined {
    const child = element.children[0]
    if (child) {
      this.errors.add({ line: child.line, path, trail }, 'element-not-simple', {
        element: element.name,
        child: child.name,
      })
      return undefined
    }
    if (field.empty && !element.text.trim()) return 'true'
    return this.value(field, element.text, { line: element.line, path, trail })
  }

  private value(field: Field, raw: string, spot: Spot): string | undefined {
    const text = collapse(field.type, raw)
    if (field.fixed !== undefined) {
      if (text !== field.fixed)
        this.errors.add(spot, 'fixed-value', { value: quoted(text), expected: field.fixed })
      return undefined
    }
    if (!text.trim()) {
      // what may be empty and need not be there says as much by being empty
      if (field.min === 0 && !checkValue(field.type, text)) return undefined
      this.errors.add(spot, 'required', { element: field.name })
      return undefined
    }
    const problem = checkValue(field.type, text)
    if (problem) this.errors.add(spot, problem.code, { ...problem.params, value: quoted(text) }, problem.hint)
    return text
  }
}

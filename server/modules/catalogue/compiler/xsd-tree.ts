import type { ParsedElement } from '@/server/platform/xml'

export const XSD = 'http://www.w3.org/2001/XMLSchema'

/** An element of XML Schema, with the prefixes that are in force at it. */
export interface XsdNode {
  /** Local name: `complexType`. */
  name: string
  line: number
  attributes: Readonly<Record<string, string>>
  children: readonly XsdNode[]
  text: string
  prefixes: Readonly<Record<string, string>>
}

/** What a prefixed name of an attribute's value means. */
export interface QName {
  namespace: string
  name: string
}

/** The elements of XML Schema in a parsed file; whatever else stands among them says nothing to a compiler. */
export function xsdTree(
  element: ParsedElement,
  around: Readonly<Record<string, string>> = { xml: 'http://www.w3.org/XML/1998/namespace' },
): XsdNode {
  const prefixes = element.prefixes ? { ...around, ...element.prefixes } : around
  const own = element.attributes.filter(({ namespace }) => namespace === '')
  return {
    name: element.name,
    line: element.line,
    attributes: Object.fromEntries(own.map(({ name, value }) => [name, value.trim()])),
    children: element.children
      .filter(({ namespace }) => namespace === XSD)
      .map((child) => xsdTree(child, prefixes)),
    text: element.text,
    prefixes,
  }
}

export const childrenOf = (node: XsdNode, ...names: readonly string[]): readonly XsdNode[] =>
  node.children.filter(({ name }) => names.includes(name))

export const childOf = (node: XsdNode, ...names: readonly string[]): XsdNode | undefined =>
  node.children.find(({ name }) => names.includes(name))

/** Written without white space at the ends and runs of it inside. */
const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The text of the node's `xs:documentation`, Russian before others; empty when there is none. */
export function documentationOf(node: XsdNode): string {
  const texts = childrenOf(node, 'annotation').flatMap((one) => childrenOf(one, 'documentation'))
  return texts.map(({ text }) => plainText(text)).find((text) => text !== '') ?? ''
}

/** How often a particle stands: both bounds are one unless said otherwise. */
export function occursOf(node: XsdNode): { min: number; max: number | null } {
  const { minOccurs = '1', maxOccurs = '1' } = node.attributes
  return {
    min: Number.parseInt(minOccurs, 10) || 0,
    max: maxOccurs === 'unbounded' ? null : Number.parseInt(maxOccurs, 10) || 0,
  }
}

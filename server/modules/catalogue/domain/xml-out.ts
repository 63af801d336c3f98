import type { Choice, Field, FormValue, FormValues, Group, KindDefinition, Node, Run } from './definition'
import { isInline, repeats } from './definition'
import { checkValue } from './check-value'
import { isBlank, listOf, objectOf } from './lexical'
import { chosenBranch, isBlankAmong, itemNodes } from './values'
import { isElement } from './xml-names'

/**
 * Values → XML text (to be saved as UTF-8, without a byte order mark): elements in the order of the definition, each
 * with the prefix of its own namespace, all prefixes declared on the root, blank optional parts left out, fixed values
 * written. Expects values without errors (`validateValues`). Throws RangeError when a namespace has no prefix.
 */
export function toXml(definition: KindDefinition, values: FormValues): string {
  const writer = new Writer(definition)
  const namespaces = Object.entries(definition.prefixes).map(
    ([prefix, uri]) => ` xmlns:${prefix}="${attribute(uri)}"`,
  )
  writer.element(definition.root, definition.namespace, definition.children, values, 0, namespaces.join(''))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writer.lines.join('\n')}\n`
}

/** A carriage return would be lost when the file is read again, unless written as a reference. */
const text = (value: string) =>
  value.replace(/[&<>\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&#13;')
/** In attributes tabs and line ends too would become spaces. */
const attribute = (value: string) =>
  text(value).replace(/["\t\n]/g, (c) => ({ '"': '&quot;', '\t': '&#9;' })[c] ?? '&#10;')

class Writer {
  readonly lines: string[] = []
  private readonly prefixOf: ReadonlyMap<string, string>

  constructor(definition: KindDefinition) {
    this.prefixOf = new Map(Object.entries(definition.prefixes).map(([prefix, uri]) => [uri, prefix]))
  }

  private qualified(name: string, namespace: string): string {
    if (!namespace) return name
    const prefix = this.prefixOf.get(namespace)
    if (!prefix) throw new RangeError(`no prefix for ${namespace}`)
    return `${prefix}:${name}`
  }

  element(
    name: string,
    namespace: string,
    nodes: readonly Node[],
    values: FormValues,
    depth: number,
    extra = '',
  ) {
    const tag = this.qualified(name, namespace)
    const indent = '  '.repeat(depth)
    const open = `${indent}<${tag}${extra}${this.attributes(nodes, values)}`
    const content = nodes.find((node): node is Field => node.kind === 'field' && node.at === 'text')
    if (content) {
      this.lines.push(`${open}>${text(textOf(content, values[content.key]))}</${tag}>`)
      return
    }
    const start = this.lines.push(`${open}>`)
    this.siblings(nodes, values, depth + 1)
    if (this.lines.length === start) this.lines[start - 1] = `${open}/>`
    else this.lines.push(`${indent}</${tag}>`)
  }

  private attributes(nodes: readonly Node[], values: FormValues): string {
    let all = ''
    for (const node of nodes) {
      if (node.kind !== 'field' || node.at !== 'attribute') continue
      const value = textOf(node, values[node.key])
      if (value !== '') all += ` ${this.qualified(node.name, node.namespace)}="${attribute(value)}"`
    }
    return all
  }

  private siblings(nodes: readonly Node[], values: FormValues, depth: number) {
    for (const node of nodes) {
      if (isInline(node)) this.inline(node, values, depth)
      else for (const item of itemsOf(node, values[node.key])) this.item(node, item, depth)
    }
  }

  private inline(node: Choice | Run, values: FormValues, depth: number) {
    const nodes = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
    if (node.min > 0 || !isBlankAmong(nodes, values)) this.siblings(nodes, values, depth)
  }

  private item(node: Node, value: FormValue, depth: number) {
    if ('nillable' in node && isBlank(value)) this.nil(node, depth)
    else if (node.kind === 'group')
      this.element(node.name, node.namespace, node.children, objectOf(value), depth)
    else if (node.kind !== 'field') this.siblings(itemNodes(node), objectOf(value), depth)
    else if (isElement(node)) this.field(node, value, depth)
  }

  private nil({ name, namespace }: Field | Group, depth: number) {
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    this.lines.push(`${'  '.repeat(depth)}<${this.qualified(name, namespace)} ${xsi} xsi:nil="true"/>`)
  }

  private field(field: Field, value: FormValue, depth: number) {
    if (field.type.base === 'xml') {
      const raw = textOf(field, value).trim()
      // anything else would let a text break out of its place
      if (!checkValue(field.type, raw)) this.lines.push('  '.repeat(depth) + raw)
      return
    }
    if (field.empty) {
      this.lines.push(`${'  '.repeat(depth)}<${this.qualified(field.name, field.namespace)}/>`)
      return
    }
    const tag = this.qualified(field.name, field.namespace)
    this.lines.push(`${'  '.repeat(depth)}<${tag}>${text(textOf(field, value))}</${tag}>`)
  }
}

const textOf = (field: Field, value: FormValue): string =>
  field.fixed ?? (typeof value === 'string' ? value : '')

/** Items to write: filled ones; a required group is written even when nothing in it is filled. */
function itemsOf(node: Field | Group | Choice | Run, value: FormValue): readonly FormValue[] {
  const filled = (repeats(node) ? listOf(value) : [value]).filter((item) => !isBlank(item))
  if (filled.length) return filled
  if (node.kind === 'field' && node.fixed !== undefined) return node.min > 0 ? [node.fixed] : []
  if ('nillable' in node && node.nillable) return node.min > 0 ? [undefined] : []
  return node.kind === 'group' && node.min > 0 ? [{}] : []
}

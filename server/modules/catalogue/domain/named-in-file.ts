import { isInline, type Field, type FormValue, type FormValues, type Group, type Node } from './definition'
import { flatNodes } from './flat-nodes'
import { isBlank, listOf, objectOf } from './lexical'

/** A file from elsewhere says things that the portal otherwise fills in by itself. */

interface Definition {
  children: readonly Node[]
}

const listsOf = ({ children }: Definition) =>
  flatNodes(children).filter((node): node is Group => node.kind === 'group' && node.auto === 'attachments')

/** Is a path of the values inside a list of attachments, `AttachedDocuments.0.PrDocumentDate`. */
export const isOfAttachments = (definition: Definition, path: string): boolean =>
  listsOf(definition).some(({ key }) => path === key || path.startsWith(`${key}.`))

/**
 * The values without the attachments that are only named there, and their names (blank where there is none): the form does
 * not show the list, so a document would say that it has attachments which nobody has sent. What carries its file stays.
 */
export function takeOffNamed(
  definition: Definition,
  values: FormValues,
): { values: FormValues; named: string[] } {
  const rest: Record<string, FormValue> = { ...values }
  const named: string[] = []
  for (const list of listsOf(definition)) {
    const items = listOf(values[list.key]).filter((item) => !isBlank(item))
    const kept = items.filter((item) => carriesFile(list, item))
    const name = flatNodes(list.children).find(
      (node) => node.kind === 'field' && node.auto === 'attachment.name',
    )
    for (const item of items) {
      if (!kept.includes(item)) named.push(String((name && objectOf(item)[name.key]) ?? ''))
    }
    rest[list.key] = kept.length ? kept : undefined
  }
  return { values: rest, named }
}

/** Bytes stand in the item itself or in a group of it. */
const carriesFile = ({ children }: Group, item: FormValue): boolean =>
  flatNodes(children).some((node) => {
    if (isInline(node)) return false
    const value = objectOf(item)[node.key]
    if (node.kind === 'field') return Boolean(node.opaque) && !isBlank(value)
    return node.kind === 'group' && listOf(value).some((each) => carriesFile(node, each))
  })

/** Code of the office that a document is addressed to, `10113110`; null when the values name none. */
export function officeNamed({ children }: Definition, values: FormValues): string | null {
  const nodes = flatNodes(children)
  const own = nodes.find((node): node is Field => node.kind === 'field' && node.auto === 'office.code')
  const code = own && values[own.key]
  if (typeof code === 'string' && code !== '') return code
  for (const node of nodes) {
    const found = node.kind === 'group' ? officeNamed(node, objectOf(values[node.key])) : null
    if (found) return found
  }
  return null
}

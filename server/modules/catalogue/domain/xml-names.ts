import type { Field, Group, Node } from './definition'

/** The tail of the album's namespaces: `…:5.22.0`. */
const VERSION = /:\d+(?:\.\d+)+$/

/** The same namespace of another version of the format. */
export function versionsDiffer(found: string, right: string): boolean {
  return (
    found !== right &&
    VERSION.test(found) &&
    VERSION.test(right) &&
    found.replace(VERSION, '') === right.replace(VERSION, '')
  )
}

export type ElementNode = Field | Group

/** The field is an element: one with a name, or one of an unknown format. */
export const isElement = (field: Field): boolean => field.at === 'element' || field.at === 'any'

/** An element of this namespace may stand at a field of unknown format. */
export function admits(field: Field, namespace: string): boolean {
  const { namespaces, notNamespaces } = field.type.xml ?? {}
  return (!namespaces || namespaces.includes(namespace)) && !notNamespaces?.includes(namespace)
}

/** Elements that may stand directly inside, those of nested choices and runs included. */
export function elementsIn(nodes: readonly Node[]): ElementNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return [node]
    if (node.kind === 'field') return isElement(node) ? [node] : []
    return elementsIn(
      node.kind === 'run' ? node.children : node.branches.flatMap((branch) => branch.children),
    )
  })
}

/** Elements that may come first. */
export function firstOf(nodes: readonly Node[]): ElementNode[] {
  const first: ElementNode[] = []
  for (const node of nodes) {
    if (node.kind === 'field' && !isElement(node)) continue
    if (node.kind === 'choice') first.push(...node.branches.flatMap((branch) => firstOf(branch.children)))
    else if (node.kind === 'run') first.push(...firstOf(node.children))
    else first.push(node)
    if (!mayBeAbsent(node)) break
  }
  return first
}

/** Nothing of this node needs to be in the file. */
export function mayBeAbsent(node: Node): boolean {
  if (node.min === 0) return true
  if (node.kind === 'run') return node.children.every(mayBeAbsent)
  return node.kind === 'choice' && node.branches.some((branch) => branch.children.every(mayBeAbsent))
}

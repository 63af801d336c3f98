import { isInline, type Node } from './definition'

/** The nodes of one object of values: those of inline choices and runs among them. */
export function flatNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (!isInline(node)) return [node]
    return [
      node,
      ...flatNodes(node.kind === 'run' ? node.children : node.branches.flatMap(({ children }) => children)),
    ]
  })
}

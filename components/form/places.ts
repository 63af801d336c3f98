import type { Text } from '@/server/modules/catalogue/contract'
import type { Field, FormValues, Node } from '@/server/modules/catalogue/domain/definition'
import { isInline, repeats } from '@/server/modules/catalogue/domain/definition'
import { inReadingOrder, listOf } from '@/server/modules/catalogue/domain/lexical'
import { itemNodes, valueAt } from '@/server/modules/catalogue/domain/values'

/** Where a path of the values is in the definition. */
export interface Place {
  /** Labels from the outermost, with the number of the item where there may be several. */
  trail: readonly { label: Text; ordinal: number | null }[]
  /** Position in reading order, step by step: compare with `comparePlaces`. */
  rank: readonly number[]
  /** The field itself, when the path leads to one. */
  field: Field | null
}

/** Finds a path such as `MessageText.0.TextPara.1`, or that of a choice; null when the definition has no such place. */
export function findPlace(definition: { children: readonly Node[] }, path: string): Place | null {
  return walk(definition.children, path.split('.'))
}

function walk(nodes: readonly Node[], steps: readonly string[]): Place | null {
  for (const [index, node] of inReadingOrder(nodes).entries()) {
    const found = isInline(node)
      ? throughInline(node, steps)
      : node.key === steps[0]
        ? into(node, steps)
        : null
    if (found) return { ...found, rank: [index, ...found.rank] }
  }
  return null
}

function throughInline(
  node: Extract<Node, { kind: 'choice' | 'run' }>,
  steps: readonly string[],
): Place | null {
  if (node.kind === 'run') return walk(node.children, steps)
  if (steps.length === 1 && steps[0] === node.key) return here(node, null)
  for (const branch of node.branches) {
    const found = walk(branch.children, steps)
    if (found) return found
  }
  return null
}

function into(node: Node, [, ...rest]: readonly string[]): Place | null {
  const number = repeats(node) ? rest.shift() : undefined
  const ordinal = number === undefined ? null : Number(number) + 1
  if (rest.length === 0) return here(node, ordinal)
  if (node.kind === 'field') return null
  const inside = walk(itemNodes(node), rest)
  if (!inside) return null
  return {
    ...inside,
    trail: [{ label: node.label, ordinal }, ...inside.trail],
    rank: [ordinal ?? 0, ...inside.rank],
  }
}

const here = (node: Node, ordinal: number | null): Place => ({
  trail: [{ label: node.label, ordinal }],
  rank: [ordinal ?? 0],
  field: node.kind === 'field' ? node : null,
})

/** For sorting into reading order; unknown places go last. */
export function comparePlaces(left: Place | null, right: Place | null): number {
  if (!left || !right) return left ? -1 : right ? 1 : 0
  for (let i = 0; i < Math.max(left.rank.length, right.rank.length); i++) {
    const difference = (left.rank[i] ?? -1) - (right.rank[i] ?? -1)
    if (difference) return difference
  }
  return 0
}

/** How many items each list on the way of a path has, from the outermost. */
export function listSizes(values: FormValues, path: string): number[] {
  const steps = path.split('.')
  return steps.flatMap((step, index) =>
    /^\d+$/.test(step) ? [listOf(valueAt(values, steps.slice(0, index).join('.'))).length] : [],
  )
}

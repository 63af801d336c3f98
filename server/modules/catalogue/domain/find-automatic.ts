import { flatNodes } from './flat-nodes'
import { type AutoSource, type FormValues, isInline, type Node } from './definition'
import { listOf, objectOf } from './lexical'
import { itemNodes } from './values'

/** What stands in the first filled field that the portal fills from `source`; null when there is none. */
export function findAutomatic(
  definition: { children: readonly Node[] },
  values: FormValues,
  source: AutoSource,
): string | null {
  for (const node of flatNodes(definition.children)) {
    if (isInline(node)) continue
    for (const value of listOf(values[node.key])) {
      if (node.kind === 'field') {
        if (node.auto === source && typeof value === 'string' && value) return value
        continue
      }
      const inside = findAutomatic({ children: itemNodes(node) }, objectOf(value), source)
      if (inside !== null) return inside
    }
  }
  return null
}

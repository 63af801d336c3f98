import type { Field, FormValue, FormValues, Node } from './definition'
import { isInline, repeats } from './definition'
import { sideOf, type Difference } from './difference'
import { canonicalText, inReadingOrder, isBlank, join, listOf, objectOf } from './lexical'
import { chosenBranch, itemNodes, tidyValues } from './values'

interface Tree {
  children: readonly Node[]
}
type Spot = Pick<Difference, 'path' | 'trail'>

/** Values in the shape of another wording, and what has no place in it. */
export interface CarriedOver {
  values: FormValues
  /** In reading order; paths and labels are those of the wording left, `after` is null. */
  lost: Difference[]
}

/**
 * Takes the values of a form from one wording of a kind into another: what stands under the same keys goes along, right or
 * wrong, and everything else is named. A list that may no longer repeat keeps its first item, a single value becomes the
 * first of a list, a value goes when the list to choose from has it no more. What the portal fills by itself is never lost:
 * it is filled anew.
 */
export function carryOver(from: Tree, to: Tree, values: FormValues): CarriedOver {
  const carrier = new Carrier()
  const carried = carrier.siblings(from.children, to.children, values, { path: '', trail: [] })
  return { values: tidyValues(to, carried), lost: carrier.lost }
}

class Carrier {
  readonly lost: Difference[] = []

  siblings(from: readonly Node[], to: readonly Node[], values: FormValues, spot: Spot): FormValues {
    const filled = standing(from, values).filter(({ key }) => !isBlank(values[key]))
    // A branch of the new choices is the one that the values carried choose, not what lies beside them.
    const present = Object.fromEntries(filled.map(({ key }) => [key, values[key]]))
    const places = new Map(standing(to, present).map((node) => [node.key, node]))
    return Object.fromEntries(
      filled.map((node) => [node.key, this.node(node, places.get(node.key), values[node.key], spot)]),
    )
  }

  private node(from: Node, to: Node | undefined, value: FormValue, { path, trail }: Spot): FormValue {
    const at = join(path, from.key)
    if (!repeats(from)) {
      const carried = this.item(from, to, value, { path: at, trail: named(trail, from, null) })
      return to && repeats(to) && carried !== undefined ? [carried] : carried
    }
    const carried: FormValue[] = []
    for (const [index, item] of listOf(value).entries()) {
      if (isBlank(item)) continue
      const place = to && (repeats(to) || carried.length === 0) ? to : undefined
      const moved = this.item(from, place, item, { path: join(at, index), trail: named(trail, from, index) })
      if (moved !== undefined) carried.push(moved)
    }
    return to && repeats(to) ? carried : carried[0]
  }

  private item(from: Node, to: Node | undefined, value: FormValue, spot: Spot): FormValue {
    if (from.kind === 'field') {
      if (to?.kind === 'field' && typeof value === 'string' && takes(to, value)) return value
    } else if (to && to.kind !== 'field') {
      return this.siblings(itemNodes(from), itemNodes(to), objectOf(value), spot)
    }
    const again = 'auto' in from && from.auto !== undefined
    const said = to?.kind === 'field' && to.fixed !== undefined && to.fixed === value
    if (!again && !said) this.lost.push({ ...spot, before: sideOf(value, from), after: null })
    return undefined
  }
}

/** Nodes that have a key of their own in the object: those of choices only where their branch is chosen. */
function standing(nodes: readonly Node[], values: FormValues): Node[] {
  return inReadingOrder(nodes).flatMap((node) => {
    if (!isInline(node)) return [node]
    const inside = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
    return standing(inside, values)
  })
}

/** Would a form of the field still show the text: a fixed value cannot be typed, a closed list shows only its own. */
function takes({ fixed, type }: Field, text: string): boolean {
  if (fixed !== undefined) return false
  return !type.options || type.options.some(({ value }) => value === canonicalText(type, text))
}

const named = (trail: Spot['trail'], { label }: Node, index: number | null): Spot['trail'] => [
  ...trail,
  { label, ordinal: index === null ? null : index + 1 },
]

import type { Node } from './definition'
import { isInline } from './definition'
import type { ElementNode } from './xml-names'
import { elementsIn } from './xml-names'
import type { XmlElement } from './xml-tree'

/** An element of the file that the definition knows, and its place in the order the definition gives. */
export interface Known {
  element: XmlElement
  node: ElementNode
  place: number
}

/** Order of the elements of one content: numbers every place, and finds the fewest elements that are out of it. */
export class Order {
  private readonly places = new Map<string, number[]>()
  private next = 0

  constructor(nodes: readonly Node[]) {
    this.number(nodes)
  }

  private number(nodes: readonly Node[]) {
    for (const node of nodes) {
      if (!isInline(node)) this.take(elementsIn([node]))
      else if (node.kind === 'run') this.number(node.children)
      else for (const branch of node.branches) this.number(branch.children)
    }
  }

  /** Elements of a repeating choice or run share one place: inside it their order begins again with each item. */
  private take(elements: readonly ElementNode[]) {
    for (const node of elements)
      this.places.set(keyOf(node), [...(this.places.get(keyOf(node)) ?? []), this.next])
    this.next++
  }

  /** The first place of a node's elements. */
  placeOf(node: Node): number {
    return Math.min(...elementsIn([node]).flatMap((element) => this.places.get(keyOf(element)) ?? []))
  }

  /** Elements in the order of the definition, and those that had to move for it. */
  arrange(found: readonly Omit<Known, 'place'>[]): { queue: Known[]; moved: ReadonlySet<Known> } {
    let reached = 0
    const placed = found.map(({ element, node }): Known => {
      const places = this.places.get(keyOf(node)) ?? []
      // an element with two places stands at the one the elements before it have come to
      const place = places.find((one) => one >= reached) ?? places[0] ?? 0
      reached = places.length > 1 ? reached : Math.max(reached, place)
      return { element, node, place }
    })
    const kept = longestInOrder(placed)
    return {
      queue: [...placed].sort((a, b) => a.place - b.place),
      moved: new Set(placed.filter((known) => !kept.has(known))),
    }
  }
}

const keyOf = ({ namespace, name }: ElementNode) => `${namespace} ${name}`

/** The longest part whose places never go down (patience sorting). */
function longestInOrder(placed: readonly Known[]): ReadonlySet<Known> {
  const tails: number[] = []
  const before: number[] = []
  placed.forEach(({ place }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((placed[tails[middle] ?? 0]?.place ?? 0) <= place) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  })
  const kept = new Set<Known>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const known = placed[index]
    if (known) kept.add(known)
  }
  return kept
}

import type { Text } from '../contract'
import { alignLists, newBudget, sameValue, type Budget } from './align-lists'
import type { Base, Field, FormValue, FormValues, Node } from './definition'
import { isInline, repeats } from './definition'
import { inReadingOrder, isBlank, isList, join, listOf, objectOf } from './lexical'
import { printRows, yesOrNo } from './print-rows'
import { itemNodes } from './values'

/**
 * One side of a difference, to be shown by its base: `label` is that of an option chosen from a list, or yes and no. Of a
 * group these are `parts`: its first fields, and a last one of «…» when there are more.
 */
export interface DifferenceSide {
  base: Base
  text: string
  label?: Text
  parts?: DifferenceSide[]
}

/** One place where two documents of a kind differ. Of a group or an item that only one has, the whole is one difference. */
export interface Difference {
  /** Path in the values that have it; of the later ones when both do. */
  path: string
  /** Labels from the outermost, with the number of the item where there may be several. */
  trail: { label: Text; ordinal: number | null }[]
  before: DifferenceSide | null
  after: DifferenceSide | null
}

/** Fields that a group which came or went is told by, and characters of each; what is longer is cut. */
const SUMMARY_FIELDS = 4
const SUMMARY_LENGTH = 200

/**
 * What differs between two sets of values of one definition, in reading order. Items of lists are recognised by what is in
 * them. At most `limit` differences are described; `total` counts all. Several comparisons may share one `budget`.
 */
export function difference(
  definition: { children: readonly Node[] },
  before: FormValues,
  after: FormValues,
  limit = Infinity,
  budget = newBudget(),
): { differences: Difference[]; total: number } {
  const found = new Differences(limit, budget)
  found.siblings(definition.children, before, after, { path: '', trail: [] })
  return { differences: found.differences, total: found.total }
}

type Spot = Pick<Difference, 'path' | 'trail'>

class Differences {
  readonly differences: Difference[] = []
  total = 0
  constructor(
    private readonly limit: number,
    private readonly budget: Budget,
  ) {}

  siblings(nodes: readonly Node[], before: FormValues, after: FormValues, spot: Spot) {
    for (const node of inReadingOrder(nodes)) {
      if (isInline(node)) {
        const inside = node.kind === 'run' ? [node] : node.branches
        for (const { children } of inside) this.siblings(children, before, after, spot)
      } else this.node(node, before[node.key], after[node.key], spot)
    }
  }

  private node(node: Node, before: FormValue, after: FormValue, spot: Spot) {
    if (sameValue(before, after)) return
    const path = join(spot.path, node.key)
    if (repeats(node)) return this.list(node, listOf(before), listOf(after), { path, trail: spot.trail })
    this.item(node, before, after, { path, trail: [...spot.trail, { label: node.label, ordinal: null }] })
  }

  private list(node: Node, before: readonly FormValue[], after: readonly FormValue[], { path, trail }: Spot) {
    const places = alignLists(before, after, this.budget)
    const known = new Set(places)
    const at = (index: number): Spot => ({
      path: join(path, index),
      trail: [...trail, { label: node.label, ordinal: index + 1 }],
    })
    for (const [index, place] of places.entries()) {
      if (place === null) this.item(node, before[index], undefined, at(index))
      else this.item(node, before[index], after[place], at(place))
    }
    for (const [index, item] of after.entries())
      if (!known.has(index)) this.item(node, undefined, item, at(index))
  }

  private item(node: Node, before: FormValue, after: FormValue, spot: Spot) {
    if (sameValue(before, after)) return
    if (node.kind === 'field' || isBlank(before) || isBlank(after)) {
      this.total++
      if (this.total <= this.limit)
        this.differences.push({ ...spot, before: sideOf(before, node), after: sideOf(after, node) })
      return
    }
    this.siblings(itemNodes(node), objectOf(before), objectOf(after), spot)
  }
}

/** A value as it is told in a difference; null when there is nothing in it. Of a group the first few fields. */
export function sideOf(value: FormValue, node: Node | null): DifferenceSide | null {
  if (isBlank(value)) return null
  if (node?.kind === 'field') return fieldSide(node, value)
  const parts = node
    ? partsOf(itemNodes(node), objectOf(value))
    : textsOf(value).map((text): DifferenceSide => ({ base: 'string', text }))
  const told = parts.slice(0, SUMMARY_FIELDS).map(shortened)
  if (parts.length > told.length) told.push({ base: 'string', text: '…' })
  return { base: 'string', text: '', parts: told }
}

const shortened = (side: DifferenceSide): DifferenceSide =>
  side.text.length > SUMMARY_LENGTH ? { ...side, text: `${side.text.slice(0, SUMMARY_LENGTH)}…` } : side

/** Fields inside that hold something, in reading order; files are left out. */
const partsOf = (children: readonly Node[], values: FormValues): DifferenceSide[] =>
  printRows({ children }, values).flatMap((row) =>
    row.kind === 'value' && row.size === null
      ? { base: row.base, text: row.value, ...(row.text && { label: row.text }) }
      : [],
  )

function fieldSide(field: Field, value: FormValue): DifferenceSide {
  const { base, options } = field.type
  // A file inside a document is not a text to be read.
  if (field.opaque) return { base, text: '' }
  const text = typeof value === 'string' ? value : textsOf(value).join(', ')
  const label = base === 'boolean' ? yesOrNo(text) : options?.find((option) => option.value === text)?.label
  return { base, text, ...(label && { label }) }
}

/** Texts inside, in the order they are kept; long ones are files. */
function textsOf(value: FormValue): string[] {
  if (isBlank(value)) return []
  if (typeof value === 'string') return value.length > 1_000 ? [] : [value]
  return (isList(value) ? value : Object.values(value as FormValues)).flatMap(textsOf)
}

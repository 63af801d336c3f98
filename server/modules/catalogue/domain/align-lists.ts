import type { FormValue } from './definition'
import { isBlank, isList, join } from './lexical'

/** What the matching of lists may cost in all: texts looked up, pair by pair. Some tenths of a second. */
export interface Budget {
  left: number
}
export const newBudget = (): Budget => ({ left: 1_000_000 })

/**
 * True when a person would see no difference. Absent, blank and empty are one: an untouched field is absent in one form
 * and an empty text in another.
 */
export function sameValue(left: FormValue, right: FormValue): boolean {
  if (left === right) return true
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right)
  if (typeof left !== 'object' || typeof right !== 'object') return false
  if (isList(left) || isList(right))
    return (
      isList(left) &&
      isList(right) &&
      left.length === right.length &&
      left.every((x, i) => sameValue(x, right[i]))
    )
  const [one, other] = [left as Record<string, FormValue>, right as Record<string, FormValue>]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    sameValue(one[key], other[key]),
  )
}

/**
 * For each item of one list its place in the other, or null when it is not there. The order is kept, so an item that was
 * moved counts as taken away and put in. Items are recognised by what is in them, the rest by their place between those; by
 * their place all of them, when the budget of the whole comparison does not reach.
 */
export function alignLists(
  before: readonly FormValue[],
  after: readonly FormValue[],
  budget: Budget,
): (number | null)[] {
  const places: (number | null)[] = before.map(() => null)
  let start = 0
  let [endBefore, endAfter] = [before.length, after.length]
  while (start < Math.min(endBefore, endAfter) && sameValue(before[start], after[start])) {
    places[start] = start
    start++
  }
  while (endBefore > start && endAfter > start && sameValue(before[endBefore - 1], after[endAfter - 1])) {
    places[--endBefore] = --endAfter
  }
  const rows = before.slice(start, endBefore)
  const columns = after.slice(start, endAfter)
  for (const [row, column] of bestPairs(rows, columns, budget)) places[start + row] = start + column
  pairByPlace(places, start, endBefore, endAfter)
  return places
}

/**
 * The same pairs from whichever side one looks: where several would do as well, which of them are taken depends on the
 * direction, so it is always the same one.
 */
function bestPairs(
  rows: readonly FormValue[],
  columns: readonly FormValue[],
  budget: Budget,
): [number, number][] {
  if (rows.length * columns.length > budget.left) return []
  if (JSON.stringify(rows) <= JSON.stringify(columns)) return pairsOf(rows, columns, budget)
  return pairsOf(columns, rows, budget).map(([column, row]) => [row, column])
}

/** The pairs, in order, that have most in common together; none when the budget does not reach. */
function pairsOf(
  rows: readonly FormValue[],
  columns: readonly FormValue[],
  budget: Budget,
): [number, number][] {
  const [left, right] = [rows.map(leavesOf), columns.map(leavesOf)]
  // Each item of one side is looked up in each of the other, leaf by leaf.
  const cost = left.reduce((sum, { size }) => sum + size + 1, 0) * columns.length
  if (cost > budget.left) return []
  budget.left -= cost
  const width = columns.length + 1
  const likeness = new Float64Array(rows.length * columns.length)
  const best = new Float64Array((rows.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      const alike = likenessOf(left[row]!, right[column]!)
      likeness[row * columns.length + column] = alike
      const paired = alike > 0 ? alike + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows.length && column < columns.length;) {
    const alike = likeness[row * columns.length + column] ?? 0
    if (alike > 0 && at(row, column) === alike + at(row + 1, column + 1)) pairs.push([row++, column++])
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairs
}

/** Items that nothing speaks for stand for those of the same place between their recognised neighbours. */
function pairByPlace(places: (number | null)[], start: number, endBefore: number, endAfter: number) {
  let next = start
  for (let from = start; from < endBefore;) {
    const known = places[from]
    if (known !== null && known !== undefined) {
      next = known + 1
      from++
      continue
    }
    let to = from
    while (to < endBefore && places[to] === null) to++
    const limit = to < endBefore ? places[to]! : endAfter
    for (; from < to; from++) places[from] = next < limit ? next++ : null
  }
}

/** What is filled in inside a value, each as its path and text. */
function leavesOf(value: FormValue): ReadonlySet<string> {
  const leaves = new Set<string>()
  const walk = (inside: FormValue, path: string) => {
    if (isBlank(inside)) return
    if (typeof inside === 'string') leaves.add(`${path}=${inside}`)
    else for (const [key, one] of Object.entries(inside ?? {})) walk(one as FormValue, join(path, key))
  }
  walk(value, '')
  return leaves
}

/** Share of what two items have in common, from 0 to 1. */
function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 && right.size === 0) return 1
  let common = 0
  for (const leaf of left) if (right.has(leaf)) common++
  return (2 * common) / (left.size + right.size)
}

import { alignLists, newBudget, sameValue, type Budget } from '../../catalogue/domain/align-lists'
import type { FormValue, FormValues } from '../../catalogue/domain/definition'
import { isBlank, isList, join } from '../../catalogue/domain/lexical'

/** What of a draft is typed: the form, and the office it goes to. */
export interface DraftContent {
  values: FormValues
  /** Eight digits. */
  officeCode: string | null
}

/** A place that both have changed, each in another way. An absent side has taken the thing away. */
export interface MergeConflict {
  /** Path in the merged values; empty for the office. */
  path: string
  base?: FormValue
  mine?: FormValue
  theirs?: FormValue
}

/** What follows from two texts that were both made out of a third. */
export interface Merge {
  /** Everything both have changed; where they disagree, mine, or what one changed and the other took away. */
  content: DraftContent
  /** Paths that only they have changed. */
  taken: string[]
  conflicts: MergeConflict[]
}

/**
 * Merges two drafts that have one in common, field by field. What one changed is kept, what both changed alike is kept
 * once, and the rest are conflicts. Items of lists are recognised by what is in them, so that a line put in above does not
 * spoil the ones below; items that both have put in at one place stand one after another. Without a base nobody knows who
 * changed what: each part that differs is a conflict. `budget` bounds what all the lists together may cost.
 */
export function mergeDrafts(
  base: DraftContent | null,
  mine: DraftContent,
  theirs: DraftContent,
  budget = newBudget(),
): Merge {
  const merger = new Merger(budget)
  const values = base
    ? merger.object('', base.values, mine.values, theirs.values)
    : merger.parts(mine.values, theirs.values)
  const offices = [base, mine, theirs].map((one) => one?.officeCode ?? undefined)
  const office = merger.any('', offices[0], offices[1], offices[2])
  return {
    content: { values, officeCode: typeof office === 'string' ? office : null },
    taken: merger.taken,
    conflicts: merger.conflicts,
  }
}

/** The merged text after the person's choices; what is not chosen stays as the merge left it. */
export function applyChoices(
  content: DraftContent,
  conflicts: readonly MergeConflict[],
  choices: readonly ('mine' | 'theirs' | undefined)[],
): DraftContent {
  let { values, officeCode } = content
  // From the end, so that an item taken away does not move those still to come.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    const choice = choices[index]
    if (!choice) continue
    const chosen = conflict[choice]
    if (conflict.path) values = withAt(values, conflict.path.split('.'), chosen) as FormValues
    else officeCode = typeof chosen === 'string' ? chosen : null
  }
  return { values, officeCode }
}

/** The value with another at the path; `undefined` takes the place away, an item of a list with its number. */
function withAt(value: FormValue, [step = '', ...rest]: readonly string[], put: FormValue): FormValue {
  if (isList(value)) {
    const index = Number(step)
    if (rest.length === 0 && put === undefined) return value.filter((_, i) => i !== index)
    return value.map((item, i) => (i !== index ? item : rest.length ? withAt(item, rest, put) : put))
  }
  const { [step]: was, ...others } = value as FormValues
  const inside = rest.length ? withAt(was ?? {}, rest, put) : put
  return inside === undefined ? others : { ...others, [step]: inside }
}

const isObject = (value: FormValue): value is FormValues =>
  typeof value === 'object' && value !== null && !isList(value)

class Merger {
  readonly taken: string[] = []
  readonly conflicts: MergeConflict[] = []
  constructor(private readonly budget: Budget) {}

  any(path: string, base: FormValue, mine: FormValue, theirs: FormValue): FormValue {
    if (sameValue(mine, theirs)) return alike(base, mine, theirs)
    if (sameValue(base, theirs)) return mine
    if (sameValue(base, mine)) {
      this.taken.push(path)
      return theirs
    }
    if (isObject(mine) && isObject(theirs)) return this.object(path, isObject(base) ? base : {}, mine, theirs)
    if (isList(mine) && isList(theirs)) return this.list(path, isList(base) ? base : [], mine, theirs)
    this.conflicts.push({ path, base, mine, theirs })
    // What one has changed and the other taken away stays until the person has chosen.
    return isBlank(mine) && typeof theirs === 'object' ? theirs : mine
  }

  object(path: string, base: FormValues, mine: FormValues, theirs: FormValues): FormValues {
    const merged: Record<string, FormValue> = {}
    for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = this.any(join(path, key), base[key], mine[key], theirs[key])
      if (value !== undefined) merged[key] = value
    }
    return merged
  }

  /** Without a base: whole parts are compared, and one that only one side has filled in stays. */
  parts(mine: FormValues, theirs: FormValues): FormValues {
    const merged: Record<string, FormValue> = {}
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = this.whole(key, mine[key], theirs[key])
      if (value !== undefined) merged[key] = value
    }
    return merged
  }

  private whole(path: string, mine: FormValue, theirs: FormValue): FormValue {
    if (isBlank(mine) || isBlank(theirs) || sameValue(mine, theirs))
      return this.any(path, undefined, mine, theirs)
    this.conflicts.push({ path, mine, theirs })
    return mine
  }

  private list(
    path: string,
    base: readonly FormValue[],
    mine: readonly FormValue[],
    theirs: readonly FormValue[],
  ): FormValue[] {
    const merged: FormValue[] = []
    const [inMine, inTheirs] = [alignLists(base, mine, this.budget), alignLists(base, theirs, this.budget)]
    const [newMine, newTheirs] = [insertions(inMine, mine), insertions(inTheirs, theirs)]
    for (let index = 0; index <= base.length; index++) {
      this.insert(path, merged, newMine[index] ?? [], newTheirs[index] ?? [])
      if (index === base.length) break
      const [here, there] = [inMine[index] ?? null, inTheirs[index] ?? null]
      if (here === null && there === null) continue
      const at = join(path, merged.length)
      if (here !== null && there !== null) merged.push(this.any(at, base[index], mine[here], theirs[there]))
      else
        this.removed(
          at,
          merged,
          base[index],
          here === null ? undefined : mine[here],
          here,
          theirs[there ?? 0],
        )
    }
    return merged
  }

  /** One has taken the item away; the other has left it as it was, or changed it. */
  private removed(
    path: string,
    merged: FormValue[],
    base: FormValue,
    mine: FormValue,
    here: number | null,
    theirs: FormValue,
  ) {
    const left = here === null ? theirs : mine
    if (sameValue(left, base)) {
      if (here !== null) this.taken.push(path)
      return
    }
    this.conflicts.push(here === null ? { path, base, theirs } : { path, base, mine })
    merged.push(left)
  }

  private insert(
    path: string,
    merged: FormValue[],
    mine: readonly FormValue[],
    theirs: readonly FormValue[],
  ) {
    if (sameValue([...mine], [...theirs])) return void merged.push(...(mine.length ? mine : theirs))
    // One order whoever merges: by the text of what was put in.
    const [first, second] = [mine, theirs].sort((a, b) => compare(textOf(a), textOf(b)))
    for (const run of [first ?? [], second ?? []]) {
      for (const item of run) {
        if (run === theirs) this.taken.push(join(path, merged.length))
        merged.push(item)
      }
    }
  }
}

/** Items that the base does not have, by the number of the base's item they stand before. */
function insertions(places: readonly (number | null)[], side: readonly FormValue[]): FormValue[][] {
  const runs: FormValue[][] = [...places, null].map(() => [])
  const known = new Map(places.flatMap((place, index) => (place === null ? [] : [[place, index] as const])))
  let before = 0
  for (const [place, item] of side.entries()) {
    const index = known.get(place)
    if (index === undefined) runs[before]!.push(item)
    else before = index + 1
  }
  return runs
}

/**
 * Of two that mean the same, the one that was touched: a branch of a choice is open while its key is there, even blank.
 * Where both were touched, one and always the same one.
 */
function alike(base: FormValue, mine: FormValue, theirs: FormValue): FormValue {
  const [was, here, there] = [textOf(base), textOf(mine), textOf(theirs)]
  if (was === here) return theirs
  return was === there || compare(here, there) > 0 ? mine : theirs
}

/** A text that does not depend on the order of keys. */
function textOf(value: FormValue): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(textOf).join()}]`
  const entries = Object.entries(value as Record<string, FormValue>).sort(([a], [b]) => compare(a, b))
  return `{${entries.map(([key, one]) => `${key}:${textOf(one)}`).join()}}`
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

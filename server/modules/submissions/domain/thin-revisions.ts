import { sameWording } from '../../catalogue/domain/in-force'

/** One kept state of a draft, without its text. */
export interface RevisionMark {
  version: number
  byUserId: string
  at: Date
  /** Of which wording its values are. */
  kindVersion: string
  kindEdition: number
}

const MINUTE_MS = 60_000
/** Of one author's saves within such a time the last is kept, milliseconds. */
export const WINDOW_MS = 5 * MINUTE_MS
/** Forms that are open now may still have been begun from a save this old, milliseconds. */
export const FRESH_MS = 10 * MINUTE_MS
/** But no more than so many: each is a copy of the whole document. */
export const MOST_FRESH = 40
/** And no more than so many in all; of the oldest only the first stays. */
export const MOST_KEPT = 200

/**
 * Versions of a draft that its history can do without. Kept are the first state, the last one, the two on either side of a
 * change of wording, what somebody may still be typing over, and one state of each author for every few minutes.
 */
export function superfluous(revisions: readonly RevisionMark[], now: Date): number[] {
  const sorted = [...revisions].sort((a, b) => a.version - b.version)
  const pinned = new Set(sorted.filter((_, index) => isEnd(sorted, index) || isAtChange(sorted, index)))
  const room = MOST_KEPT - pinned.size
  const seen = new Set<string>()
  const kept: RevisionMark[] = []
  for (const [age, mark] of [...sorted].reverse().entries()) {
    const window = `${mark.byUserId} ${Math.floor(mark.at.getTime() / WINDOW_MS)}`
    const fresh = age < MOST_FRESH && now.getTime() - mark.at.getTime() < FRESH_MS
    if (!pinned.has(mark) && kept.length < room && (fresh || !seen.has(window))) kept.push(mark)
    seen.add(window)
  }
  const versions = new Set([...pinned, ...kept].map(({ version }) => version))
  return sorted.flatMap(({ version }) => (versions.has(version) ? [] : [version]))
}

const isEnd = (sorted: readonly RevisionMark[], index: number) => index === 0 || index === sorted.length - 1

/** Before a change of wording stands what it may have left behind, after it what later states are read by. */
function isAtChange(sorted: readonly RevisionMark[], index: number): boolean {
  const [before, mark, after] = [sorted[index - 1], sorted[index]!, sorted[index + 1]]
  return (before && !sameWording(before, mark)) || (after ? !sameWording(mark, after) : false)
}

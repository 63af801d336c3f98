/** Documents that were not in the list before, newest first. Nothing is new in a list seen for the first time. */
export function newcomers<T extends { id: string }>(before: readonly T[] | null, now: readonly T[]): T[] {
  if (!before) return []
  const known = new Set(before.map(({ id }) => id))
  // What comes after all known rows is the next page, not news.
  const last = now.findLastIndex(({ id }) => known.has(id))
  if (last === -1) return before.length === 0 ? [...now] : []
  return now.slice(0, last).filter(({ id }) => !known.has(id))
}

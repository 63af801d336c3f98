/** Places of a form that are written elsewhere: shown, not typed in. */
export interface KeptPlaces {
  /** Paths of values; a path holds everything under it, so a list is kept as a whole. */
  paths: readonly string[]
  /** Where they are changed, in the person's language. */
  hint: string
}

/** Whether the place at a path is a kept one `itself`, or `within` one; null when it is the person's to fill. */
export function keptAt(paths: readonly string[], path: string): 'itself' | 'within' | null {
  if (paths.includes(path)) return 'itself'
  return paths.some((kept) => path.startsWith(`${kept}.`)) ? 'within' : null
}

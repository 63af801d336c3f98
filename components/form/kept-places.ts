/**
 * Places of a form that are written elsewhere, shown and not typed in: their paths with the words that say where, in the
 * person's language. A path holds everything under it, so a list or a group is kept as a whole.
 */
export type KeptPlaces = Readonly<Record<string, string>>

/** How the place at a path is kept: with a hint when it is said of this very place. Null when it is the person's to fill. */
export function keptAt(kept: KeptPlaces, path: string): { hint?: string } | null {
  const hint = kept[path]
  if (hint !== undefined) return { hint }
  return Object.keys(kept).some((one) => path.startsWith(`${one}.`)) ? {} : null
}

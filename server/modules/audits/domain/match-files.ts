/**
 * Files are put to lines of a requirement by their names: `3_договор.pdf` and «п. 3 договор.pdf» by the number, other names
 * by the words they share with a line. What fits two lines alike is left to the person.
 */

/** What matching knows of a line. */
export interface MatchedItem {
  id: string
  position: number
  name: string
}

export interface FileMatch {
  /** The line, or null when the person has to choose. */
  itemId: string | null
  /** By what; null without a line. */
  by: 'number' | 'words' | null
  /** Lines that it may belong to, the likeliest first; scores are from above 0 to 1. */
  candidates: { itemId: string; score: number }[]
}

/** Part of a line's words that a name has to share, and by how much it has to be ahead of the next line. */
const ENOUGH = 0.5
const AHEAD = 0.2

/** A line for each name, in the order of the names. */
export function matchFiles(names: readonly string[], items: readonly MatchedItem[]): FileMatch[] {
  const lines = items.map((item) => ({ ...item, stems: stemsOf(item.name) }))
  const weights = weightsOf(lines.map(({ stems }) => stems))
  return names.map((name): FileMatch => {
    const base = name.replace(/\.[\p{L}\d]{1,8}$/u, '')
    const found = stemsOf(base)
    const candidates = lines
      .map(({ id, stems }) => ({ itemId: id, score: share(stems, found, weights) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    const numbered = lines.find(({ position }) => position === positionOf(base))
    return numbered ? byNumber(numbered.id, candidates) : byWords(candidates)
  })
}

/** A number is believed unless the words say another line, and say it plainly. */
function byNumber(itemId: string, candidates: FileMatch['candidates']): FileMatch {
  const [best] = candidates
  const own = candidates.find((one) => one.itemId === itemId)
  if (best && !own && best.score >= ENOUGH)
    return { itemId: null, by: null, candidates: [{ itemId, score: best.score }, ...candidates] }
  const others = candidates.filter((one) => one.itemId !== itemId)
  return { itemId, by: 'number', candidates: [{ itemId, score: 1 }, ...others] }
}

function byWords(candidates: FileMatch['candidates']): FileMatch {
  const [best, second] = candidates
  const sure = best && best.score >= ENOUGH && best.score - (second?.score ?? 0) >= AHEAD
  return { itemId: sure ? best.itemId : null, by: sure ? 'words' : null, candidates }
}

/** «3_», «03 – », «п. 3», «пункт 3», «№ 3» at the beginning; not the day of a date, nor a longer number. */
export function positionOf(name: string): number | null {
  const trimmed = name.trim()
  if (/^\d{1,4}[.\-_]\d{1,2}[.\-_]\d{1,4}(?!\d)/.test(trimmed)) return null
  const match = /^(?:(?:пункт|поз|п|№|item|no)[\s._]*)?0*(\d{1,3})(?![\p{L}\d/])/iu.exec(trimmed)
  return match?.[1] ? Number(match[1]) : null
}

/** Words without their endings: «договоры поставки» and «договор поставок» are the same. */
function stemsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && !/^\d+$/.test(word))
  return new Set(words.map((word) => word.slice(0, Math.max(4, Math.min(6, word.length - 2)))))
}

/** A word that many lines have tells them apart less. */
function weightsOf(lines: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const stems of lines) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Map([...counts].map(([stem, count]) => [stem, 1 / count]))
}

/** The part of a line's words that a name has, by their weights. */
function share(
  stems: ReadonlySet<string>,
  found: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const sum = (list: readonly string[]) => list.reduce((total, stem) => total + (weights.get(stem) ?? 0), 0)
  const whole = sum([...stems])
  return whole === 0 ? 0 : sum([...stems].filter((stem) => found.has(stem))) / whole
}

/** Width of a text in points, by whatever font is used. */
export type Measure = (text: string) => number

/**
 * A text in lines no wider than `width`: broken at spaces, and inside a word only where the word alone is wider than the
 * line. At most `most` lines; the last one ends with an ellipsis when something is left.
 */
export function wrap(text: string, width: number, measure: Measure, most = Infinity): string[] {
  // Most texts are one short line: they are measured once.
  if (!/[\r\n]/.test(text) && measure(text) <= width) return [text]
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (measure(longer) <= width) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      const parts = broken(word, width, measure)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
      if (lines.length > most) break
    }
    lines.push(line)
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last !== '' && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('')
  kept[most - 1] = `${last}…`
  return kept
}

/** A word in pieces that fit; a single character stands even where it does not. */
function broken(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

/** Widths of characters are asked of the font once each: kerning is left out on purpose, to be quick and on the safe side. */
export function measureBy(widthOf: (character: string) => number): Measure {
  const known = new Map<string, number>()
  return (text) => {
    let sum = 0
    for (const character of text) {
      let width = known.get(character)
      if (width === undefined) known.set(character, (width = widthOf(character)))
      sum += width
    }
    return sum
  }
}

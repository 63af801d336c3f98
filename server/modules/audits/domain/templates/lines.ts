/**
 * Official forms hold a long text as several short lines. A text is cut where a word ends, and the space stays at the end of
 * the line, so that the lines put together again are the very text.
 */

/** Runs of blanks would make lines of nothing, which forms drop. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The text in lines of at most `max` characters; none for a blank text. */
export function linesOf(text: string, max: number): string[] {
  const lines: string[] = []
  let rest = [...plainText(text)]
  while (rest.length > max) {
    const cut = rest.slice(0, max).findLastIndex((character) => /\s/.test(character))
    // A word longer than a line is cut through.
    const length = cut > 0 ? cut + 1 : max
    lines.push(rest.slice(0, length).join(''))
    rest = rest.slice(length)
  }
  return rest.length ? [...lines, rest.join('')] : lines
}

/** Lines as one text: what was cut is joined again, what somebody wrote as lines of their own stays apart. */
export const textOf = (lines: readonly string[], max: number): string =>
  lines
    .map((line, i) => {
      const last = i === lines.length - 1
      const goesOn = /\s$/.test(line) || [...line].length === max
      return last || goesOn ? line : `${line}\n`
    })
    .join('')
    .trim()

/** A text for a place that holds only `max` characters: what is cut off is marked. */
export function shortened(text: string, max: number): string {
  const line = plainText(text)
  const characters = [...line]
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}

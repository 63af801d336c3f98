/** Most rows that are read of a table: five hundred lines, and room for what people add. */
const MOST_ROWS = 5_000

/**
 * Rows of comma-separated values, by the given delimiter, or by whichever of `;`, `,` and tab the first line has most; quotes
 * and line breaks in quotes as in RFC 4180. A row of nothing stays, empty, so that the others keep their numbers.
 */
export function readCsv(text: string, given?: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const delimiter = given ?? delimiterOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row.some((one) => one.trim() !== '') ? row : [])
    row = []
  }
  for (let i = 0; i < source.length && rows.length < MOST_ROWS; i++) {
    const character = source[i]!
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[i + 1] === '"') cell += source[++i]
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

function delimiterOf(source: string): string {
  const [line = ''] = source.split('\n', 1)
  const count = (character: string) => line.split(character).length
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

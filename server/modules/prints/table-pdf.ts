import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import type { PrintColumn, TablePrint } from './contract'
import { MARGIN, Sheet, type Face } from './sheet'

const SIZE = 7.5
const STEP = 9.5
const GAP = 5
/** Lines of one cell; what is longer is in the exported table. */
const MOST = 6

/** A table as a PDF that is written while its rows come: memory holds a page. */
export function tablePdf(print: TablePrint, rows: AsyncIterable<readonly string[]>): Readable {
  const out = new PassThrough()
  write(print, rows, out).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function write(print: TablePrint, rows: AsyncIterable<readonly string[]>, out: PassThrough) {
  const sheet = new Sheet(print.head, print.columns.length > 5 ? 'landscape' : 'portrait')
  let full = false
  sheet.pdf.on('data', (chunk: Buffer) => {
    if (!out.write(chunk)) full = true
  })
  sheet.pdf.on('end', () => out.end())
  const table = new Table(sheet, print.columns)
  sheet.begin()
  table.head()
  for await (const row of rows) {
    table.row(row)
    if (full && !out.destroyed) {
      full = false
      await once(out, 'drain')
    }
  }
  if (print.totals) table.row(print.totals, 'bold')
  sheet.stamps()
  sheet.end()
}

class Table {
  private readonly places: { x: number; width: number; right: boolean; label: string }[]

  constructor(
    private readonly sheet: Sheet,
    columns: readonly PrintColumn[],
  ) {
    const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
    let x = MARGIN.left
    this.places = columns.map(({ weight, right, label }) => {
      const width = (sheet.width * weight) / whole
      const place = { x, width: width - GAP, right, label }
      x += width
      return place
    })
  }

  /** Names of the columns; they stand on each page. */
  head(): void {
    this.line(
      this.places.map(({ label }) => label),
      'bold',
    )
    this.sheet.rule(this.sheet.y - 3, '#1a1f2b')
    this.sheet.y += 2
  }

  row(cells: readonly string[], face: Face = 'text'): void {
    this.line(cells, face)
    this.sheet.rule(this.sheet.y - 2)
  }

  private line(cells: readonly string[], face: Face): void {
    const { sheet } = this
    const broken = this.places.map(({ width }, i) => sheet.lines(cells[i] ?? '', width, face, SIZE, MOST))
    const height = Math.max(1, ...broken.map((lines) => lines.length)) * STEP + 4
    if (sheet.need(height)) this.head()
    broken.forEach((lines, i) => {
      const { x, width, right } = this.places[i]!
      lines.forEach((text, n) => {
        if (text) sheet.put(text, right ? x + width : x, sheet.y + n * STEP, face, SIZE, { right })
      })
    })
    sheet.y += height
  }
}

import { PassThrough, type Readable } from 'node:stream'
import type { PrintAnnex, PrintHead, PrintLine } from './contract'
import { MARGIN, Sheet } from './sheet'

const QUIET = '#5a6272'

/** A document to be read: its head, what is filled in, the stamps of its signatures, and what was decided on it. */
export function documentPdf(
  head: PrintHead,
  lines: readonly PrintLine[],
  annex: PrintAnnex | null = null,
): Readable {
  const sheet = new Sheet(head)
  const out = new PassThrough()
  sheet.pdf.pipe(out)
  sheet.begin()
  write(sheet, lines)
  sheet.stamps()
  if (annex) {
    sheet.y += 10
    write(sheet, annex.lines)
    sheet.stamps(annex.stamps)
  }
  sheet.end()
  return out
}

function write(sheet: Sheet, lines: readonly PrintLine[]) {
  for (const line of lines) {
    if (line.kind === 'heading') heading(sheet, line)
    else value(sheet, line)
  }
}

const indent = (level: number) => Math.min(level, 4) * 10

function heading(sheet: Sheet, { level, text }: PrintLine & { kind: 'heading' }) {
  const size = level === 0 ? 11.5 : 10
  const lines = sheet.lines(text, sheet.width - indent(level), 'bold', size)
  // A heading never stands alone at the foot of a page.
  sheet.need(lines.length * 15 + 34)
  sheet.y += 7
  for (const line of lines) {
    sheet.put(line, MARGIN.left + indent(level), sheet.y, 'bold', size)
    sheet.y += 15
  }
}

function value(sheet: Sheet, { level, label, value: text }: PrintLine & { kind: 'value' }) {
  const left = MARGIN.left + indent(level)
  const room = sheet.width - indent(level)
  const half = room * 0.36
  const names = sheet.lines(label, half - 8, 'text', 9)
  const texts = sheet.lines(text, room - half, 'text', 9.5)
  sheet.need(Math.min(names.length, 6) * 12 + 6)
  for (let i = 0; i < Math.max(names.length, texts.length); i++) {
    sheet.need(13)
    const [name, line] = [names[i], texts[i]]
    if (name) sheet.put(name, left, sheet.y, 'text', 9, { color: QUIET })
    if (line) sheet.put(line, left + half, sheet.y, 'text', 9.5)
    sheet.y += 12.5
  }
  sheet.y += 2
}

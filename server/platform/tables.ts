import { makeZip } from 'client-zip'

/** A cell: a text, a number as it is written (`-1234.50`), or a legal date (`2026-11-27`). */
export type Cell = string | { number: string } | { date: string }
/** A table that is written row by row, however long it is: nothing of it is kept in memory. */
export type Rows = AsyncIterable<readonly Cell[]>

const encoder = new TextEncoder()

/** What a spreadsheet would run as a formula is kept a text by an apostrophe before it (OWASP, CSV injection). */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** A number with a decimal comma, which spreadsheets of a Russian desk read as a number; a date as people write it. */
function plain(cell: Cell): string {
  if (typeof cell === 'string') return harmless(cell)
  if ('number' in cell) return cell.number.replace('.', ',')
  return cell.date.split('-').reverse().join('.')
}

/** Rows put together before they go on: a piece per row would cost more than its bytes. */
const STEP = 100

/** Comma-separated values as Excel of a Russian or an English desk opens them: a byte order mark, semicolons, CRLF. */
export async function* csvBytes(rows: Rows): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let lines = '\ufeff'
  let count = 0
  for await (const row of rows) {
    lines += `${row.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(';')}\r\n`
    if (++count % STEP) continue
    yield encoder.encode(lines)
    lines = ''
  }
  yield encoder.encode(lines)
}

/** A sheet of a workbook. The first row is its head: it stays in sight. */
export interface TableSheet {
  name: string
  rows: Rows
  /** A column, counted from 0, whose cells are chosen of these words: without commas, 255 characters in all. */
  choice?: { column: number; of: readonly string[] }
}

/** A workbook of one sheet, streamed. */
export const xlsxBytes = (
  rows: Rows,
  sheetName: string,
  choice?: TableSheet['choice'],
): ReadableStream<Uint8Array> => workbookBytes([{ name: sheetName, rows, ...(choice && { choice }) }])

/** A workbook (ECMA-376), streamed, sheet after sheet. */
export function workbookBytes(sheets: readonly TableSheet[]): ReadableStream<Uint8Array> {
  const parts = sheets.map((sheet, i) => ({ name: `worksheets/sheet${i + 1}.xml`, sheet }))
  return makeZip([
    { name: '[Content_Types].xml', input: contentTypes(parts.map(({ name }) => name)) },
    { name: '_rels/.rels', input: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', input: workbook(sheetTitles(sheets.map(({ name }) => name))) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      input: relations([
        ...parts.map(({ name }) => ['worksheet', name] as const),
        ['styles', 'styles.xml'] as const,
      ]),
    },
    { name: 'xl/styles.xml', input: STYLES },
    ...parts.map(({ name, sheet }) => ({ name: `xl/${name}`, input: sheetXml(sheet) })),
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: readonly string[]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
    .map((name) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`

/** Style 1 is money with spaces between thousands, 2 a number as it is, 3 a day. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (titles: readonly string[]) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${titles
    .map((title, i) => `<sheet name="${escape(title)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

/** A sheet's name has no more than 31 characters and none of these, and no other sheet has it in letters of any size. */
function sheetTitles(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const whole = name.replace(/[[\]:*?/\\]/g, ' ')
    let title = whole.slice(0, 31)
    for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${whole.slice(0, 26)} (${n})`
    taken.add(title.toLowerCase())
    return title
  })
}

async function* sheetXml({ rows, choice }: TableSheet): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="20" width="28" customWidth="1"/></cols><sheetData>`
  let pieces: string[] = []
  for await (const row of rows) {
    pieces.push(`<row>${row.map(cellXml).join('')}</row>`)
    if (pieces.length < STEP) continue
    yield pieces.join('')
    pieces = []
  }
  yield `${pieces.join('')}</sheetData>${choice ? choiceXml(choice) : ''}</worksheet>`
}

/** A list to choose from in each cell of a column; another word may be typed, and is told of by whoever reads it. */
function choiceXml({ column, of }: NonNullable<TableSheet['choice']>): string {
  const letter = String.fromCharCode(65 + column)
  const list = escape(`"${of.join(',')}"`)
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${letter}2:${letter}1000"><formula1>${list}</formula1></dataValidation></dataValidations>`
}

/** Digits that a spreadsheet keeps; a longer number stays a text, whole. */
const EXACT_DIGITS = 15

function cellXml(cell: Cell): string {
  if (typeof cell !== 'string' && 'date' in cell) return `<c s="3"><v>${dayNumber(cell.date)}</v></c>`
  if (typeof cell !== 'string' && cell.number.replace(/\D/g, '').length <= EXACT_DIGITS)
    return `<c s="${cell.number.includes('.') ? 1 : 2}"><v>${cell.number}</v></c>`
  const text = typeof cell === 'string' ? cell : cell.number
  return `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
}

/** Days since 30 December 1899, as spreadsheets count from March 1900 on. */
const dayNumber = (date: string) => Math.round(Date.parse(date) / 86_400_000) + 25_569

/** Without the control characters that XML cannot carry. */
const escape = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

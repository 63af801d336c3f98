import { makeZip } from 'client-zip'

/** A table that is written row by row, however long it is: nothing of it is kept in memory. */
export type Rows = AsyncIterable<readonly string[]>

const encoder = new TextEncoder()

/** What a spreadsheet would run as a formula is kept a text by an apostrophe before it (OWASP, CSV injection). */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Comma-separated values as Excel of a Russian or an English desk opens them: a byte order mark, semicolons, CRLF. */
export async function* csvBytes(rows: Rows): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield encoder.encode('\ufeff')
  for await (const row of rows) {
    const cells = row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`)
    yield encoder.encode(`${cells.join(';')}\r\n`)
  }
}

/** A workbook of one sheet of texts (ECMA-376), streamed. The first row is its head: it stays in sight. */
export function xlsxBytes(rows: Rows, sheetName: string): ReadableStream<Uint8Array> {
  return makeZip([
    { name: '[Content_Types].xml', input: CONTENT_TYPES },
    { name: '_rels/.rels', input: relations('officeDocument', 'xl/workbook.xml') },
    { name: 'xl/workbook.xml', input: workbook(sheetName) },
    { name: 'xl/_rels/workbook.xml.rels', input: relations('worksheet', 'worksheets/sheet1.xml') },
    { name: 'xl/worksheets/sheet1.xml', input: sheet(rows) },
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`

const relations = (type: string, target: string) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

const workbook = (name: string) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escape(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

async function* sheet(rows: Rows): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="20" width="28" customWidth="1"/></cols><sheetData>`
  for await (const row of rows) {
    const cells = row.map(
      (cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`,
    )
    yield `<row>${cells.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

/** Without the control characters that XML cannot carry. */
const escape = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

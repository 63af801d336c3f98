import {
  MAX_DIRECTORY_BYTES,
  placeZipDirectory,
  readZipDirectory,
  type ZipEntry,
} from '../../files/domain/zip-directory'

/** Most bytes of a file of a table. */
export const TABLE_LIMIT = 2 * 1024 * 1024

/** More than a requirement of five hundred lines needs, and little enough to be read at once. */
const MOST_UNPACKED = 20 * 1024 * 1024
const MOST_ROWS = 5_000
const MOST_COLUMNS = 100

/**
 * Texts of the first sheet of a workbook (ECMA-376), row by row; a date is the number that spreadsheets keep. Null for what
 * is no workbook, is locked or unpacks beyond measure. Formulas are read by their last values, nothing is run. A row of
 * nothing stays, empty, so that the others keep their numbers.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][] | null> {
  const entries = entriesOf(bytes)
  if (!entries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) return null
  const text = async (entry: ZipEntry | undefined) => (entry ? unpack(bytes, entry) : '')
  const sheets = entries
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const sheet = await text(sheets[0])
  const strings = await text(entries.find(({ name }) => name.toLowerCase() === 'xl/sharedstrings.xml'))
  return sheet ? rowsOf(sheet, stringsOf(strings ?? '')) : null
}

/** Is it a ZIP, as every workbook is: anything else is read as text. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** Text of a file of values: UTF-8, or the code page that spreadsheets of a Russian desk write. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

function entriesOf(bytes: Uint8Array): ZipEntry[] | null {
  const place = placeZipDirectory(bytes.subarray(-(MAX_DIRECTORY_BYTES + 65_557)), bytes.length)
  const directory =
    place && readZipDirectory(bytes.subarray(place.offset, place.offset + place.size), place.count)
  if (!directory || directory.overlapping || directory.entries.some(({ encrypted }) => encrypted)) return null
  return directory.entries
}

const LOCAL_HEADER = 30
const STORED = 0
const DEFLATED = 8

/** Null when the entry is of another method or is larger than it says. */
async function unpack(bytes: Uint8Array, { offset, packed, unpacked }: ZipEntry): Promise<string | null> {
  if (offset + LOCAL_HEADER > bytes.length) return null
  const data = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER)
  const method = data.getUint16(8, true)
  const start = offset + LOCAL_HEADER + data.getUint16(26, true) + data.getUint16(28, true)
  const content = bytes.slice(start, start + packed)
  if (method === STORED) return new TextDecoder().decode(content)
  if (method !== DEFLATED) return null
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const reader = new Blob([content])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length
      if (length > unpacked) {
        await reader.cancel()
        return null
      }
      chunks.push(read.value)
    }
  } catch {
    return null
  }
  return new TextDecoder().decode(await new Blob(chunks as BlobPart[]).arrayBuffer())
}

/** What a sheet's XML is made of: tags without their prefixes, and the text between them. */
interface Token {
  tag: string
  attributes: string
  text: string
}

/** One pass, whatever is in it; entities of a document are not known, so nothing unfolds. */
function* tokensOf(xml: string): Generator<Token> {
  for (let at = xml.indexOf('<'); at >= 0;) {
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const [, close = '', name = '', attributes = ''] =
      /^(\/?)(?:[\w.-]+:)?([\w.-]+)([\s\S]*)$/.exec(xml.slice(at + 1, end)) ?? []
    const next = xml.indexOf('<', end)
    const text = xml.slice(end + 1, next < 0 ? undefined : next)
    yield { tag: close + name, attributes, text: unescaped(text) }
    if (attributes.endsWith('/')) yield { tag: `/${name}`, attributes: '', text: '' }
    at = next
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name)] ?? whole
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/** Texts that cells point at; how they are read aloud (`rPh`) is not part of them. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let inside = false
  for (const { tag, text } of tokensOf(xml)) {
    if (tag === 'si') strings.push('')
    if (tag === 'rPh' || tag === '/rPh') inside = tag === 'rPh'
    if (tag === 't' && !inside) strings[strings.length - 1] += text
  }
  return strings
}

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = { column: 0, type: '', text: '' }
  for (const { tag, attributes, text } of tokensOf(xml)) {
    if (tag === 'row') {
      row = []
      // Programs leave out empty rows and say the numbers of the others.
      const number = Math.min(Number(attribute(attributes, 'r') ?? 0), MOST_ROWS)
      while (rows.length < number - 1) rows.push([])
    } else if (tag === 'c') {
      const column = columnOf(attribute(attributes, 'r')) ?? row.length
      cell = { column, type: attribute(attributes, 't') ?? 'n', text: '' }
    } else if (tag === 'v' || tag === 't') cell.text += text
    else if (tag === '/c' && cell.column < MOST_COLUMNS) {
      while (row.length < cell.column) row.push('')
      row[cell.column] = cell.type === 's' ? (strings[Number(cell.text)] ?? '') : cell.text
    } else if (tag === '/row') {
      rows.push(row.some((one) => one.trim() !== '') ? row : [])
      if (rows.length === MOST_ROWS) return rows
    }
  }
  return rows
}

/** The column of a place such as `AB12`, from 0. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvBytes, workbookBytes, xlsxBytes } from './tables'

async function* rows() {
  yield await Promise.resolve(['Когда', 'Кто'])
  yield ['21.11.2026', '=HYPERLINK("http://evil")']
  yield ['a;"b"', '<&>\u0000']
  yield [{ number: '-1234.50' }, { date: '2026-11-27' }]
}

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream as BodyInit).arrayBuffer())

test('values of CSV are quoted, and no cell is a formula', async () => {
  const text = (await buffer(csvBytes(rows()))).toString()
  expect(text).toBe(
    '\ufeff"Когда";"Кто"\r\n"21.11.2026";"\'=HYPERLINK(""http://evil"")"\r\n"a;""b""";"<&>\u0000"\r\n"-1234,50";"27.11.2026"\r\n',
  )
})

test('a workbook is a zip of well-formed parts, with texts as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'))
  try {
    const file = join(folder, 'a.xlsx')
    writeFileSync(file, await bytesOf(xlsxBytes(rows(), 'Журнал')))
    const parts = unzipStored(readFileSync(file))
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    for (const [name, text] of Object.entries(parts)) {
      const part = join(folder, name.replaceAll('/', '_'))
      writeFileSync(part, text)
      execFileSync('xmllint', ['--noout', part])
    }
    const sheet = parts['xl/worksheets/sheet1.xml']!
    expect(sheet).toContain('=HYPERLINK(&quot;http://evil&quot;)')
    expect(sheet).toContain('&lt;&amp;>')
    expect(sheet.match(/<row>/g)).toHaveLength(4)
    expect(sheet).toContain('<c s="1"><v>-1234.50</v></c><c s="3"><v>46353</v></c>')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a column of a workbook is chosen from a list, its head is not', async () => {
  const choice = { column: 4, of: ['Да', 'Нет & нет'] }
  const parts = unzipStored(await bytesOf(xlsxBytes(rows(), 'Ответы', choice)))
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(
    /<\/sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:E1000"><formula1>&quot;Да,Нет &amp; нет&quot;<\/formula1>/,
  )
})

test('a workbook of several sheets names each once, whatever they are called', async () => {
  const long = 'Товары, указанные в декларации на товары'
  const sheets = [long, long.toUpperCase(), 'Места [1/2]'].map((name) => ({ name, rows: rows() }))
  const parts = unzipStored(await bytesOf(workbookBytes(sheets)))
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!)
  expect(names).toHaveLength(3)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  expect(parts['xl/_rels/workbook.xml.rels']!.match(/worksheets\/sheet\d\.xml/g)).toHaveLength(3)
  expect(parts['[Content_Types].xml']!.match(/worksheets\/sheet\d\.xml/g)).toHaveLength(3)
  expect(parts['xl/worksheets/sheet3.xml']).toContain('<row>')
})

/** Parts of a zip whose entries are stored, read by its central directory. */
function unzipStored(zip: Buffer): Record<string, string> {
  const parts: Record<string, string> = {}
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let place = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(place + 20)
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(place + offset))
    const at = zip.readUInt32LE(place + 42)
    const name = zip.toString('utf8', place + 46, place + 46 + nameLength!)
    const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    parts[name] = zip.toString('utf8', begin, begin + size)
    place += 46 + nameLength! + extra! + comment!
  }
  return parts
}

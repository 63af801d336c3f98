import { deflateRawSync } from 'node:zlib'
import { makeZip } from 'client-zip'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxBytes, type Cell } from '@/server/platform/tables'
import { isWorkbook, readWorkbook, textOfFile } from './workbook'

const whole = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())

const written = (rows: readonly Cell[][]) =>
  whole(
    xlsxBytes(
      (async function* () {
        for (const row of rows) yield await Promise.resolve(row)
      })(),
      'Требование',
    ),
  )

/** A workbook as other programs write it: the XML of its parts. */
const zipOf = (parts: Record<string, string>) =>
  whole(makeZip(Object.entries(parts).map(([name, input]) => ({ name, input }))))

/** The same of one packed part: local header, bytes, directory, end record. */
function packed(name: string, text: string, claimed = Buffer.byteLength(text)): Uint8Array {
  const content = deflateRawSync(Buffer.from(text))
  const path = Buffer.from(name)
  const sizes = (at: Buffer, offset: number) => {
    at.writeUInt32LE(content.length, offset)
    at.writeUInt32LE(claimed, offset + 4)
    at.writeUInt16LE(path.length, offset + 8)
  }
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  sizes(local, 18)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  sizes(entry, 20)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + path.length, 12)
  end.writeUInt32LE(30 + path.length + content.length, 16)
  return new Uint8Array(Buffer.concat([local, path, content, entry, path, end]))
}

const SHEET = 'xl/worksheets/sheet1.xml'

describe('a workbook', () => {
  it('of the portal’s own is read as it was written', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'аб<&">\n;7 '), minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(text, text).filter(([a]) => a.trim() !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        async (rows) => {
          const bytes = await written(rows)
          expect(isWorkbook(bytes)).toBe(true)
          expect(await readWorkbook(bytes)).toEqual(rows)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('keeps a day as the number that spreadsheets count', async () => {
    expect(await readWorkbook(await written([[{ date: '2026-11-27' }, { number: '3' }]]))).toEqual([
      ['46353', '3'],
    ])
  })

  it('of another program is read with its common texts, gaps and prefixes', async () => {
    const bytes = await zipOf({
      'xl/sharedStrings.xml':
        '<sst><si><t>Пункт</t></si><si><r><t>От</t></r><r><t xml:space="preserve">вет &#38; всё</t></r><rPh><t>x</t></rPh></si></sst>',
      [SHEET]:
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" s="2" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"/><x:row r="4"><x:c r="A3"><x:f>1+2</x:f><x:v>3</x:v></x:c><x:c r="B3"/></x:row></x:sheetData></x:worksheet>',
      'xl/worksheets/sheet2.xml': '<worksheet><row><c><v>другой</v></c></row></worksheet>',
    })
    expect(await readWorkbook(bytes)).toEqual([['Пункт', '', 'Ответ & всё'], [], [], ['3', '']])
  })

  it('that is packed is unpacked, and refused when it is larger than it says', async () => {
    const xml = `<worksheet><row><c t="inlineStr"><is><t>${'а'.repeat(50_000)}</t></is></c></row></worksheet>`
    expect(await readWorkbook(packed(SHEET, xml))).toEqual([['а'.repeat(50_000)]])
    expect(await readWorkbook(packed(SHEET, xml, 100))).toBeNull()
    expect(await readWorkbook(packed(SHEET, xml, 30 * 1024 * 1024))).toBeNull()
  })

  it('that is none is refused', async () => {
    expect(await readWorkbook(new TextEncoder().encode('Пункт;Ответ'))).toBeNull()
    expect(await readWorkbook(await zipOf({ 'a.txt': 'x' }))).toBeNull()
    expect(await readWorkbook(new Uint8Array())).toBeNull()
    expect(isWorkbook(new Uint8Array([0x50]))).toBe(false)
  })

  it('of any bytes whatever never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (noise, at) => {
        const bytes = packed(SHEET, '<row><c><v>1</v></c></row>')
        bytes.set(
          noise.subarray(0, bytes.length),
          Math.min(at % bytes.length, bytes.length - Math.min(noise.length, bytes.length)),
        )
        await readWorkbook(bytes)
      }),
      { numRuns: 200 },
    )
  })
})

it('a file of values is read in UTF-8 and in the code page of a Russian desk', () => {
  expect(textOfFile(new TextEncoder().encode('Пункт'))).toBe('Пункт')
  expect(textOfFile(new Uint8Array([0xcf, 0xf3, 0xed, 0xea, 0xf2]))).toBe('Пункт')
})

import fc from 'fast-check'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, test } from 'vitest'
import { ACCEPTED_EXTENSIONS, ACCEPTED_TYPES, REFUSALS } from './accepted-list'
import { extensionOf, nameRefusal } from './accepted-names'
import { judge } from './accepted-types'
import { placeZipDirectory, readZipDirectory } from './zip-directory'
import { zipOf, type ZipFile } from './zip-of.testing'

const LIMIT = 10_000_000
const ODT = 'application/vnd.oasis.opendocument.text'

/** Judges bytes as the ingest does. */
function look(name: string, content: string | Uint8Array, detected?: string) {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content
  const place = placeZipDirectory(bytes, bytes.length)
  const zip = place && readZipDirectory(bytes.subarray(place.offset, place.offset + place.size), place.count)
  const evidence = { head: bytes, tail: bytes, zip, size: bytes.length, ...(detected && { detected }) }
  const verdict = judge(name, bytes.length, LIMIT, evidence)
  return verdict.accepted ? verdict.type : verdict.refusal
}

const entry = (name: string, more: Partial<ZipFile> = {}): ZipFile => ({ name, content: 'x', ...more })
const word = [entry('[Content_Types].xml'), entry('_rels/.rels'), entry('word/document.xml')]
const odt = [entry('mimetype', { content: ODT }), entry('content.xml')]
const SIGNED = '\x30\x82\x01\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02' + '\xa0'.repeat(60)

const GOOD: Record<keyof typeof ACCEPTED_TYPES, string | Uint8Array> = {
  pdf: '%PDF-1.7\n%\xe2\xe3',
  jpg: '\xff\xd8\xff\xe0',
  jpeg: '\xff\xd8\xff\xdb',
  png: '\x89PNG\r\n\x1a\n',
  tif: 'II*\0',
  tiff: 'MM\0*',
  xml: '\xef\xbb\xbf<?xml version="1.0" encoding="windows-1251"?>\n<!-- \xcf --><gtd:Письмо xmlns:gtd="urn:x"/>',
  docx: zipOf(word),
  xlsx: zipOf([entry('[Content_Types].xml'), entry('_rels/.rels'), entry('xl/workbook.xml')]),
  odt: zipOf(odt),
  ods: zipOf([entry('mimetype', { content: `${ODT.replace('text', 'spreadsheet')}` }), entry('content.xml')]),
  txt: '\xcf\xf0\xe8\xe2\xe5\xf2\r\n',
  csv: 'a;b\r\n1;<2\r\n',
  zip: zipOf([entry('scans/'), entry('scans/1.pdf'), entry('\x8e\xe2\xe7\xa5\xe2.PDF')]),
  p7s: SIGNED,
  sig: `-----BEGIN CMS-----\n${Buffer.from(SIGNED, 'latin1').toString('base64')}\n-----END CMS-----`,
}

describe('what is what it says it is', () => {
  test.each(Object.entries(GOOD))('%s is taken', (extension, content) => {
    expect(look(`Счёт № 5.${extension}`, content)).toBe(
      ACCEPTED_TYPES[extension as keyof typeof ACCEPTED_TYPES],
    )
    expect(look(`SCAN.${extension.toUpperCase()}`, content)).toMatch('/')
  })

  test('a text in UTF-16 with its mark is a text', () => {
    expect(look('a.txt', Buffer.from('\ufeffтекст', 'utf16le'))).toBe('text/plain')
  })
})

describe('what is something else', () => {
  test('no content of one type passes under the name of another', async () => {
    const sameType = (a: string, b: string) => ACCEPTED_TYPES[a as 'pdf'] === ACCEPTED_TYPES[b as 'pdf']
    for (const [real, content] of Object.entries(GOOD)) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
      const detected = (await fileTypeFromBuffer(bytes))?.mime
      for (const claimed of ACCEPTED_EXTENSIONS) {
        // Any text is a text, XML and Base64 included; a document of an office is a ZIP, but not one of accepted files.
        const looseText = ['txt', 'csv'].includes(claimed) && ['txt', 'csv', 'xml', 'sig'].includes(real)
        if (sameType(real, claimed) || looseText) continue
        expect([
          real,
          claimed,
          REFUSALS.includes(look(`a.${claimed}`, content, detected) as 'EMPTY'),
        ]).toEqual([real, claimed, true])
      }
    }
  })

  test('programs are called programs under any name', () => {
    const programs = [
      'MZ\x90\0',
      '\x7fELF\x02',
      '\xca\xfe\xba\xbe',
      '\xcf\xfa\xed\xfe',
      '#!/bin/sh\n',
      'L\0\0\0\x01\x14\x02\0',
    ]
    for (const program of programs) {
      for (const extension of ACCEPTED_EXTENSIONS) expect(look(`a.${extension}`, program)).toBe('EXECUTABLE')
    }
    expect(look('a.pdf', 'dex\n035', 'application/vnd.android.dex')).toBe('EXECUTABLE')
  })

  test('a PDF that begins as something else is not a PDF', () => {
    expect(look('a.pdf', `MZ${' '.repeat(20)}%PDF-1.4`)).toBe('EXECUTABLE')
    expect(look('a.pdf', 'junk%PDF-1.4')).toBe('CONTENT_MISMATCH')
    expect(look('a.pdf', '<html>%PDF-1.4')).toBe('CONTENT_MISMATCH')
  })

  test.each([
    ['a.xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'ACTIVE_CONTENT'],
    [
      'a.xml',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'ACTIVE_CONTENT',
    ],
    ['a.xml', '<x:svg xmlns:x="http://www.w3.org/2000/svg"/>', 'ACTIVE_CONTENT'],
    [
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>',
      'ACTIVE_CONTENT',
    ],
    ['a.xml', '<?xml-stylesheet href="a.xsl"?><a/>', 'ACTIVE_CONTENT'],
    ['a.xml', 'hello <a/>', 'CONTENT_MISMATCH'],
    ['a.xml', '<?xml version="1.0"?>', 'CONTENT_MISMATCH'],
    ['a.txt', ' <!-- x --> <SCRIPT>alert(1)</SCRIPT>', 'ACTIVE_CONTENT'],
    ['a.csv', '<!DOCTYPE html>', 'ACTIVE_CONTENT'],
    ['a.txt', '<?php system($x);', 'ACTIVE_CONTENT'],
    ['a.txt', 'text\0text', 'CONTENT_MISMATCH'],
    ['a.txt', 'PK-like text', 'text/plain'],
    ['a.svg', '<svg/>', 'EXECUTABLE'],
    ['a.html', '<p>', 'EXECUTABLE'],
    ['a.gif', 'GIF89a', 'EXTENSION_NOT_ACCEPTED'],
  ])('%s with %s: %s', (name, content, expected) => expect(look(name, content)).toBe(expected))
})

describe('archives', () => {
  test.each<[string, string, ZipFile[], string]>([
    ['a program', 'a.zip', [entry('1.pdf'), entry('run.exe')], 'ARCHIVE_CONTENT'],
    ['an archive', 'a.zip', [entry('in.zip')], 'ARCHIVE_CONTENT'],
    ['a name without an extension', 'a.zip', [entry('README')], 'ARCHIVE_CONTENT'],
    ['a way out', 'a.zip', [entry('../1.pdf')], 'ARCHIVE_CONTENT'],
    ['a way out of Windows', 'a.zip', [entry('..\\1.pdf')], 'ARCHIVE_CONTENT'],
    ['an absolute name', 'a.zip', [entry('/1.pdf')], 'ARCHIVE_CONTENT'],
    ['a secret', 'a.zip', [entry('1.pdf', { encrypted: true })], 'ARCHIVE_ENCRYPTED'],
    ['a bomb', 'a.zip', [entry('1.txt', { claims: 4_000_000_000 })], 'ARCHIVE_TOO_LARGE'],
    ['nothing', 'a.zip', [], 'CONTENT_MISMATCH'],
    ['macros', 'a.docx', [...word, entry('word/vbaProject.bin')], 'MACROS'],
    ['macros of OpenDocument', 'a.odt', [...odt, entry('Basic/Standard/Module1.xml')], 'MACROS'],
    ['a spreadsheet', 'a.docx', [entry('[Content_Types].xml'), entry('xl/workbook.xml')], 'CONTENT_MISMATCH'],
    ['its type in second place', 'a.odt', odt.toReversed(), 'CONTENT_MISMATCH'],
  ])('with %s', (_what, name, files, expected) => expect(look(name, zipOf(files))).toBe(expected))

  test('with its end cut off, or with bytes after it or hidden before its directory, is damaged', () => {
    const whole = Buffer.from(zipOf(word))
    expect(look('a.docx', whole.subarray(0, -1))).toBe('DAMAGED')
    expect(look('a.docx', Buffer.concat([whole, Buffer.from('x')]))).toBe('DAMAGED')
    const end = whole.lastIndexOf('PK\x05\x06')
    const hidden = Buffer.concat([whole.subarray(0, end), Buffer.from('MZ'), whole.subarray(end)])
    expect(look('a.docx', hidden)).toBe('DAMAGED')
  })

  test('no bytes make the reader throw', () => {
    const names = fc.constantFrom(...ACCEPTED_EXTENSIONS.map((extension) => `a.${extension}`))
    const damaged = fc
      .tuple(fc.nat(zipOf(word).length - 1), fc.nat(255))
      .map(([at, byte]) => Uint8Array.from(zipOf(word)).fill(byte, at, at + 1))
    fc.assert(
      fc.property(names, fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (name, bytes) => {
        const found = look(name, bytes)
        expect([...REFUSALS, ...Object.values(ACCEPTED_TYPES)]).toContain(found)
      }),
    )
  })
})

describe('names and sizes', () => {
  test.each([
    ['a.pdf', 0, 'EMPTY'],
    ['a.pdf', 11, 'TOO_LARGE'],
    ['a.pdf', 10, null],
    ['договор от 01.02.2026.pdf', 1, null],
    ['alibaba.com.pdf', 1, null],
    ['договор.pdf.exe', 1, 'EXECUTABLE'],
    ['договор.exe.pdf', 1, 'DOUBLE_EXTENSION'],
    ['page.HTML.txt', 1, 'DOUBLE_EXTENSION'],
    ['договор\u202efdp.exe', 1, 'NAME_UNSAFE'],
    ['договор\u202efdp.pdf', 1, 'NAME_UNSAFE'],
    ['../a.pdf', 1, 'NAME_UNSAFE'],
    ['a\0.pdf', 1, 'NAME_UNSAFE'],
    ['a\n.pdf', 1, 'NAME_UNSAFE'],
    ['a.pdf ', 1, 'NAME_UNSAFE'],
    [`${'я'.repeat(126)}.pdf`, 1, 'NAME_TOO_LONG'],
    ['pdf', 1, 'NO_EXTENSION'],
    ['.pdf', 1, 'NO_EXTENSION'],
    ['a.', 1, 'NO_EXTENSION'],
    ['a.constructor', 1, 'EXTENSION_NOT_ACCEPTED'],
    ['a.rar', 1, 'EXTENSION_NOT_ACCEPTED'],
  ])('%j of %i bytes: %s', (name, size, expected) => expect(nameRefusal(name, size, 10)).toBe(expected))

  test('a name that is not refused ends in an accepted extension', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '.pdf', '.exe', '.pdf.exe'),
        (start, end) => {
          const name = start + end
          if (nameRefusal(name, 1, 10) !== null) return
          expect(ACCEPTED_EXTENSIONS).toContain(extensionOf(name))
        },
      ),
    )
  })
})

describe('DOC-3 what hides in good company', () => {
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

  test.each([
    ['a PDF that is a program', 'Договор.pdf', bytesOf('MZ\x90\0\x03'), 'EXECUTABLE'],
    [
      'a page that calls itself a picture',
      'скан.png',
      bytesOf('<html><script>1</script>'),
      'CONTENT_MISMATCH',
    ],
    ['a drawing with a script', 'схема.xml', bytesOf('<svg onload="x()"/>'), 'ACTIVE_CONTENT'],
    [
      'a picture that is an archive from its end',
      'a.jpg',
      join(bytesOf('\xff\xd8\xff\xe0'), zipAfter(4)),
      'CONTENT_MISMATCH',
    ],
    [
      'a PDF that is an archive from its end',
      'a.pdf',
      join(bytesOf('%PDF-1.7\n'), zipAfter(9)),
      'CONTENT_MISMATCH',
    ],
    ['a document with macros', 'a.docx', zipOf([...word, entry('word/vbaProject.bin')]), 'MACROS'],
    [
      'a document with a program inside',
      'a.docx',
      zipOf([...word, entry('word/embeddings/a.exe')]),
      'ACTIVE_CONTENT',
    ],
    ['an archive in an archive', 'a.zip', zipOf([entry('b.zip')]), 'ARCHIVE_CONTENT'],
    [
      'a document that swells',
      'a.xlsx',
      zipOf([...word, entry('xl/workbook.xml', { claims: 4e9 })]),
      'ARCHIVE_TOO_LARGE',
    ],
    ['an archive whose files share bytes', 'a.zip', overlapping(), 'ARCHIVE_TOO_LARGE'],
    [
      'an archive under a password',
      'a.zip',
      zipOf([entry('1.pdf', { encrypted: true })]),
      'ARCHIVE_ENCRYPTED',
    ],
    [
      'an archive of very many files',
      'a.zip',
      zipOf(Array.from({ length: 10_001 }, (_, i) => entry(`${i}.pdf`))),
      'ARCHIVE_TOO_LARGE',
    ],
  ])('%s is refused for what it is', (_case, name, content, refusal) => {
    expect(look(name, content)).toBe(refusal)
  })

  /** An archive that says where it lies in the file that hides it. */
  function zipAfter(bytes: number): Uint8Array {
    const zip = Buffer.from(zipOf([entry('a.class')]))
    zip.writeUInt32LE(zip.readUInt32LE(zip.length - 6) + bytes, zip.length - 6)
    return new Uint8Array(zip)
  }

  /** Two entries of the directory that point at the same bytes. */
  function overlapping(): Uint8Array {
    const zip = Buffer.from(zipOf([entry('1.pdf', { content: 'x'.repeat(500) }), entry('2.pdf')]))
    const second = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    zip.writeUInt32LE(10, second + 42)
    return new Uint8Array(zip)
  }
})

describe('DOC-3 names that harm', () => {
  test.each([
    ['255 Cyrillic letters', `${'ж'.repeat(251)}.pdf`, 'NAME_TOO_LONG'],
    ['a path', '../../etc/passwd.pdf', 'NAME_UNSAFE'],
    ['a path of Windows', 'C:\\a.pdf', 'NAME_UNSAFE'],
    ['a line feed', 'a\nb.pdf', 'NAME_UNSAFE'],
    ['a zero byte', 'a.exe\0.pdf', 'NAME_UNSAFE'],
    ['text turned round', 'договор\u202efdp.exe', 'NAME_UNSAFE'],
    ['a letter nobody sees', 'дого\u200bвор.pdf', 'NAME_UNSAFE'],
    ['a device', 'con.pdf', 'NAME_UNSAFE'],
    ['a device with a tail', 'LPT1.скан.pdf', 'NAME_UNSAFE'],
    ['two extensions', 'договор.exe.pdf', 'DOUBLE_EXTENSION'],
    ['a program that calls itself a document', 'договор.pdf.exe', 'EXECUTABLE'],
    ['nothing in it', 'пусто.pdf', 'EMPTY', 0],
    ['300 megabytes', 'скан.pdf', 'TOO_LARGE', 300_000_000],
  ])('%s', (_case, name, refusal, size = 5) => {
    expect(nameRefusal(name, size, LIMIT)).toBe(refusal)
  })

  test('120 Cyrillic letters, and names that only look like a device, are taken', () => {
    for (const name of [`${'ж'.repeat(120)}.pdf`, 'консул.pdf', 'context.pdf', 'com10.pdf'])
      expect(nameRefusal(name, 5, LIMIT)).toBeNull()
  })
})

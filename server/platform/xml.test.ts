import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedXml } from './xml'
import { parseXml } from './xml'

const utf8 = (text: string) => new TextEncoder().encode(text)
const codes = (parsed: ParsedXml) => (parsed.ok ? [] : parsed.problems.map(({ code, line }) => [code, line]))

/** Two bytes per character, as Windows programs write it. */
function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}

/** Cyrillic and ASCII of windows-1251. */
const cp1251 = (text: string) =>
  Uint8Array.from(
    [...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x0410 + 0xc0 : c.charCodeAt(0))),
  )

const textOf = (bytes: Uint8Array) => {
  const parsed = parseXml(bytes)
  return parsed.ok ? parsed.root.text : codes(parsed)
}

describe('a file of XML', () => {
  it('becomes a plain tree with lines', () => {
    const parsed = parseXml(
      utf8(
        '<?xml version="1.0"?>\n<a xmlns="urn:a" x="1">\n<p:b xmlns:p="urn:b"><![CDATA[<]]>&amp;</p:b>\n</a>',
      ),
    )
    expect(parsed).toEqual({
      ok: true,
      root: {
        name: 'a',
        namespace: 'urn:a',
        line: 2,
        attributes: [{ name: 'x', namespace: '', value: '1' }],
        text: '\n\n',
        children: [{ name: 'b', namespace: 'urn:b', line: 3, attributes: [], children: [], text: '<&' }],
      },
    })
  })

  it('knows lines beyond 65 535', () => {
    const parsed = parseXml(utf8(`<a>${'\n'.repeat(70_000)}<b/></a>`))
    expect(parsed.ok && parsed.root.children[0]?.line).toBe(70_001)
  })

  it('is read in the encoding of its mark, then of its declaration', () => {
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Груз</a>`
    expect(textOf(utf8('\ufeff<a>Груз</a>'))).toBe('Груз')
    expect(textOf(cp1251(declared('windows-1251')))).toBe('Груз')
    expect(textOf(cp1251(declared('UTF-8')))).toBe('Груз')
    expect(textOf(cp1251('<a>Груз</a>'))).toBe('Груз')
    expect(textOf(utf8(declared('windows-1251')))).toBe('Груз')
    expect(textOf(utf16(`\ufeff${declared('UTF-16')}`))).toBe('Груз')
    expect(textOf(utf16(`\ufeff${declared('UTF-16')}`, true))).toBe('Груз')
    expect(textOf(utf16(declared('UTF-16')))).toBe('Груз')
    expect(textOf(utf8(declared('utf-16')))).toBe('Груз')
  })

  it.each<[string, Uint8Array, [string, number][]]>([
    ['nothing', utf8(''), [['xml-empty', 1]]],
    ['only a declaration', utf8('<?xml version="1.0"?>\n'), [['xml-empty', 1]]],
    ['no XML', utf8('hello'), [['xml-not-well-formed', 1]]],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), [['xml-not-well-formed', 1]]],
    ['a wrong closing tag', utf8('<a>\n<b>\n</a>'), [['xml-tag-mismatch', 3]]],
    ['a bare ampersand', utf8('<a>\nR & D</a>'), [['xml-ampersand', 2]]],
    ['an unknown entity', utf8('<a>\n&nbsp;</a>'), [['xml-ampersand', 2]]],
    ['an undeclared prefix', utf8('<a>\n<p:b/></a>'), [['xml-prefix-undeclared', 2]]],
    ['a lost end', utf8('<a>\n<b></b>\n'), [['xml-cut-short', 3]]],
    ['a cut tag', utf8('<a>\n<b></b'), [['xml-cut-short', 2]]],
    ['an unquoted attribute', utf8('<a x=1/>'), [['xml-not-well-formed', 1]]],
    ['two roots', utf8('<a/>\n<b/>'), [['xml-not-well-formed', 2]]],
    ['a zero', utf8('<a>\n\0</a>'), [['xml-not-well-formed', 2]]],
    [
      'an unknown encoding',
      utf8('<?xml version="1.0" encoding="x-nowhere"?><a/>'),
      [['xml-encoding-unknown', 1]],
    ],
    ['bytes of no encoding', Uint8Array.of(0x3c, 0x61, 0x3e, 10, 0x98, 0xff), [['xml-encoding-broken', 2]]],
  ])('with %s is a problem with a line', (_name, bytes, expected) => {
    expect(codes(parseXml(bytes)).slice(0, 1)).toEqual(expected)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseXml(bytes)))
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a ',
      'x="',
      '"',
      '>',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE',
      'я',
      '\0',
      '\ufffe',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void parseXml(utf8(pieces.join('')))))
  })
})

describe('an attack', () => {
  const quick = (bytes: Uint8Array) => {
    const begun = performance.now()
    const found = codes(parseXml(bytes))
    expect(performance.now() - begun).toBeLessThan(1000)
    return found
  }
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY a "ha">\n${[...'bcdefghij']
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('\n')}]>\n<lolz>&j;</lolz>`

  it.each<[string, string]>([
    ['billion laughs', laughs],
    [
      'a file by an external entity',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
    [
      'an address by an external entity',
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    ],
    ['a declaration behind a comment', '<!-- <a> -->\n<!DOCTYPE a><a/>'],
    ['a parameter entity', '<?x y?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]><a/>'],
  ])('of %s is refused before it is parsed', (_name, xml) => {
    expect(quick(utf8(xml))).toEqual([['xml-doctype', 2]])
    expect(quick(utf16(`\ufeff${xml}`))).toEqual([['xml-doctype', 2]])
  })

  it('of depth is refused', () => {
    expect(quick(utf8('<a>'.repeat(65) + '</a>'.repeat(65)))).toEqual([['xml-too-deep', 1]])
    expect(quick(utf8('<a>'.repeat(100_000)))).toEqual([['xml-too-deep', 1]])
  })

  it('of size is refused, in bytes and in elements', () => {
    expect(codes(parseXml(utf8('<a>12345</a>'), { bytes: 10 }))).toEqual([['xml-too-large', 1]])
    expect(codes(parseXml(utf8('<a>\n<b/>\n<b/>\n</a>'), { elements: 2 }))).toEqual([['xml-too-large', 3]])
  })

  it('of attributes takes no long time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')
    quick(utf8(`<a ${many}/>`))
  })

  it('of a comment without an end is a mistake, not a hang', () => {
    expect(quick(utf8(`<!--${'-'.repeat(1_000_000)}`))).toHaveLength(1)
  })
})

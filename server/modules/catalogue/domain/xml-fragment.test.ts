import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from '@/server/platform/xml'
import { fragmentName } from './xml-fragment'
import { XmlSource } from './xml-source'
import type { XmlElement } from './xml-tree'

const parse = (text: string) => parseXml(new TextEncoder().encode(text), {}, { source: true })

describe('a piece of XML', () => {
  it.each<[string, ReturnType<typeof fragmentName>]>([
    ['<a/>', { name: 'a', namespace: '' }],
    [' <a xmlns="urn:a">\n<b/>текст &amp; &#1046;</a>\n', { name: 'a', namespace: 'urn:a' }],
    [
      '<p:a xmlns:p="urn:a" p:x="1" x="2"><!-- - --><![CDATA[<]]><?do it?></p:a>',
      { name: 'a', namespace: 'urn:a' },
    ],
    ['<a xmlns="urn:a"><b xmlns=""><c xml:lang="ru"/></b></a>', { name: 'a', namespace: 'urn:a' }],
    ['', null],
    ['text', null],
    ['<a>', null],
    ['<a></b>', null],
    ['<a/><b/>', null],
    ['<a/>text', null],
    ['<a></a></r><evil>', null],
    ['<a x=1/>', null],
    ['<a x="1" x="2"/>', null],
    ['<a xmlns:p="urn:a" xmlns:q="urn:a" p:x="1" q:x="2"/>', null],
    ['<a x="<"/>', null],
    ['<p:a/>', null],
    ['<a p:x="1"/>', null],
    ['<a xmlns:p=""/>', null],
    ['<a>&nbsp;</a>', null],
    ['<a>R & D</a>', null],
    ['<a>&#0;</a>', null],
    ['<a xmlns="&#9999999;"/>', null],
    ['<a>]]></a>', null],
    ['<!DOCTYPE a><a/>', null],
    ['<?xml version="1.0"?><a/>', null],
  ])('%s', (text, expected) => {
    expect(fragmentName(text)).toEqual(expected)
  })

  const piece = fc.constantFrom(
    ...['<a>', '</a>', '<p:b xmlns:p="urn:b">', '</p:b>', '<c d="&lt;"/>', '<e xmlns="urn:e" ', '>', '/>'],
    ...['&amp;', '&', ']]>', ']', '<![CDATA[', '<!--', '-->', '--', 'текст', ' ', '\n', "f='1'", '<?g?>'],
  )
  it('is whole only when the parser says so, too', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const parsed = parse(text)
        const name = fragmentName(text)
        if (name)
          expect(parsed.ok && { name: parsed.root.name, namespace: parsed.root.namespace }).toEqual(name)
      }),
      { numRuns: 2000 },
    )
  })

  it('is judged in a time that grows with its length only', () => {
    const begun = performance.now()
    for (const text of [
      '<a ' + 'b="1" '.repeat(20_000),
      '<a>' + ']'.repeat(100_000),
      '<!--' + '-'.repeat(100_000),
    ])
      expect(fragmentName(text)).toBeNull()
    expect(fragmentName(`<a b="${'х'.repeat(3_000_000)}">${'щ'.repeat(3_000_000)}</a>`)).not.toBeNull()
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('the source of a tree', () => {
  const outer = (text: string, way: readonly number[]) => {
    const parsed = parse(text)
    if (!parsed.ok) throw new Error('not well-formed')
    const element = way.reduce<XmlElement | undefined>((one, index) => one?.children[index], parsed.root)
    return element && new XmlSource(parsed.source ?? '').outer(element)
  }

  it('gives an element back as it was written', () => {
    const text = "<a><!-- <x> --><b  c = '>'>\n<d/><![CDATA[</b>]]></b  ><e/></a>"
    expect(outer(text, [0])).toBe("<b  c = '>'>\n<d/><![CDATA[</b>]]></b  >")
    expect(outer(text, [0, 0])).toBe('<d/>')
    expect(outer(text, [1])).toBe('<e/>')
  })

  it('with the declarations it needs from around, the nearest ones', () => {
    const text =
      '<a xmlns="urn:a" xmlns:p="urn:1" xmlns:q="urn:q"><b xmlns:p="urn:2"><c p:d="1"/><e xmlns=""/></b></a>'
    expect(outer(text, [0, 0])).toBe('<c xmlns:p="urn:2" xmlns="urn:a" p:d="1"/>')
    expect(outer(text, [0, 1])).toBe('<e xmlns=""/>')
  })
})

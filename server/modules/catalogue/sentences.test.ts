import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { ErrorParams } from './contract'
import { FIELD_ERROR_CODES, FIELD_HINTS, XML_CURES, XML_ERROR_CODES } from './contract'
import { checkValue } from './domain/check-value'
import type { KindDefinition, ValueType } from './domain/definition'
import { elementsOf, optional, text } from './domain/kinds/build'
import { findKind } from './domain/registry'
import { sampleValues } from './domain/sample'
import { validateValues } from './domain/validate'
import { CURE_OF } from './domain/xml-errors'
import { toXml } from './domain/xml-out'
import { readXml } from './commands/read-xml'
import { unreadable } from './read-file'

type Sentences = Record<'errors' | 'hints' | 'cures', Record<string, string>>
const read = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../components/i18n/${locale}/catalogue.json`, import.meta.url), 'utf8'),
  ) as Sentences
const LANGUAGES = [['ru', read('ru')] as const, ['en', read('en')] as const]

describe.each(LANGUAGES)('in %s', (_, sentences) => {
  it('every error, hint and cure has a sentence, and no sentence is left over', () => {
    expect(Object.keys(sentences.errors).sort()).toEqual([...XML_ERROR_CODES].sort())
    expect(Object.keys(sentences.hints).sort()).toEqual([...FIELD_HINTS].sort())
    expect(Object.keys(sentences.cures).sort()).toEqual([...XML_CURES].sort())
  })
})

it('every cure is used', () => {
  expect([...new Set(Object.values(CURE_OF))].sort()).toEqual([...XML_CURES].sort())
})

interface Said {
  code: string
  params: ErrorParams
  hint?: string
}

/** One value that breaks each rule of a simple type. */
const VALUES: [ValueType, string][] = [
  [text.free(3), 'four'],
  [text.code(9, 3), 'a'],
  [text.exact(2), 'a'],
  [text.pattern('\\d{2}'), 'x'],
  [text.pattern('[A-Z]{2}'), 'x'],
  [text.pattern('[a-z]-\\d'), 'x'],
  [{ base: 'token', options: [{ value: '1', label: { ru: 'да', en: 'yes' } }] }, '2'],
  [{ base: 'decimal' }, 'x'],
  [{ base: 'integer' }, '1.5'],
  [{ base: 'decimal', totalDigits: 2 }, '123'],
  [{ base: 'decimal', fractionDigits: 0 }, '1.5'],
  [{ base: 'decimal', minInclusive: '0' }, '-1'],
  [{ base: 'decimal', maxExclusive: '5' }, '5'],
  [{ base: 'date' }, '2026-02-30'],
  [{ base: 'time' }, '25:00:00'],
  [{ base: 'date-time' }, '2026-02-03'],
  [{ base: 'year' }, '26'],
  [{ base: 'year-month' }, '2026-13'],
  [{ base: 'xml', xml: { name: 'Body' } }, '<Body>'],
  [{ base: 'boolean' }, 'да'],
  [{ base: 'base64' }, '*'],
  [{ base: 'string' }, '\u0001'],
  [{ base: 'token', identifier: 'ru-inn' }, '1'],
  [{ base: 'token', identifier: 'ru-inn' }, '00000000A8'],
  [{ base: 'token', identifier: 'ru-ogrn' }, '0000000000000'],
  [{ base: 'token', identifier: 'ru-inn' }, '0000000019'],
]

const { field, group } = elementsOf('urn:test:Small:1.0')
const small: KindDefinition = {
  ...(findKind('1006110E') as KindDefinition),
  children: [
    field('Two', text.free(9), { ru: 'Два', en: 'Two' }, { min: 2, max: 2 }),
    {
      kind: 'choice',
      key: 'way',
      label: { ru: 'Способ', en: 'Way' },
      min: 1,
      max: 1,
      branches: ['A', 'B'].map((name) => {
        const label = { ru: name, en: name }
        return {
          key: name,
          label,
          children: [group(name, [field('Name', text.free(9), label, optional)], label)],
        }
      }),
    },
  ],
}
const SMALL = [{ Two: ['a'] }, { Two: ['a', 'b', 'c'], A: { Name: 'x' }, B: { Name: 'y' } }, { Two: 'a' }, {}]

const invoice = findKind('1002003E') as KindDefinition
const petition = findKind('1050030E') as KindDefinition
const xml = toXml(invoice, sampleValues(invoice, 4, { fullness: 0 }))
const utf8 = (s: string) => new TextEncoder().encode(s)
const change = (part: string | RegExp, instead: string) => utf8(xml.replace(part, instead))
const FILES: [Uint8Array, Parameters<typeof readXml>[1]?, Parameters<typeof readXml>[2]?][] = [
  [utf8('')],
  [utf8('<a/>'), undefined, { bytes: 2 }],
  [utf8('<a>'.repeat(70) + '</a>'.repeat(70))],
  [utf8('<?xml version="1.0" encoding="x-none"?><a/>')],
  [Uint8Array.of(0x3c, 0x61, 0x3e, 10, 0x98, 0xff)],
  [utf8('<!DOCTYPE a><a/>')],
  [utf8('<a><b></a>')],
  [utf8('<a>&</a>')],
  [utf8('<p:a/>')],
  [utf8('<a>')],
  [utf8('text')],
  [utf8('<a/>')],
  [utf8(xml), petition],
  [change(/CommonAggregateTypes:5\.22\.0/, 'CommonAggregateTypes:5.1.0')],
  [change(/xmlns:cat_ru="[^"]*"/, 'xmlns:cat_ru="urn:x"')],
  [utf8(xml.replace(/ xmlns:\w+="[^"]*"/g, '').replace(/(<\/?)\w+:/g, '$1'))],
  [change('<c_inv:TaxSum>', '<c_inv:Odd/><c_inv:TaxSum>')],
  [change(/(<c_inv:TotalCost>.*\n)( *<c_inv:TaxSum>.*\n)/, '$2$1')],
  [change(/<c_inv:TaxSum>.*\n/, '')],
  [change(/<c_inv:TaxSum>[^<]*/, '<c_inv:TaxSum><b/>')],
  [change('<c_inv:TaxSum>', '<c_inv:TaxSum a="1">')],
  [change(/ DocumentModeID="\w+"/, '')],
  [change('"1002003E"', '"1"')],
  [change('<c_inv:TaxSum>', 'text<c_inv:TaxSum>')],
  [change(/<c_inv:TaxSum>[^<]*/, '<c_inv:TaxSum>')],
]

describe('everything that can be said', () => {
  const said: Said[] = [
    ...VALUES.flatMap(([type, value]) => checkValue(type, value) ?? []),
    ...SMALL.flatMap((values) => validateValues(small, values)),
    ...FILES.flatMap((args) => readXml(...args).errors),
    // Said by whoever waits for the reader.
    ...unreadable([{ code: 'xml-too-heavy', line: 1, params: {} }]).errors,
  ]

  it('is provoked here, each code and each hint', () => {
    expect(XML_ERROR_CODES.filter((code) => !said.some((one) => one.code === code))).toEqual([])
    expect(FIELD_HINTS.filter((hint) => !said.some((one) => one.hint === hint))).toEqual([])
    expect(FIELD_ERROR_CODES.length).toBeLessThan(XML_ERROR_CODES.length)
  })

  it.each(LANGUAGES)('is a whole sentence in %s with the values it comes with', (locale, messages) => {
    const problems: string[] = []
    const translate = createTranslator({ locale, messages, onError: (error) => problems.push(error.message) })
    for (const { code, params, hint } of said) {
      const sentence = translate(`errors.${code}`, params) + (hint ? translate(`hints.${hint}`, params) : '')
      expect(sentence).not.toMatch(/[{}]|undefined|^errors\.|^hints\./)
    }
    expect(problems).toEqual([])
  })
})

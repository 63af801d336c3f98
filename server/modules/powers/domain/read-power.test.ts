import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from '@/server/platform/xml'
import { powerXml, type SamplePower } from '@/server/testing/power-xml'
import { withCheckDigits } from '../../participants/domain/identifiers'
import { readPower } from './read-power'

const SAMPLE: SamplePower = {
  number: '4f1c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f',
  internalNumber: 'Д-17',
  principal: { name: 'ООО «Балтийский вектор»', taxId: '0000101231' },
  representative: {
    lastName: 'Кузьмина',
    firstName: 'Ольга',
    middleName: 'Сергеевна',
    taxId: withCheckDigits('ru-inn-person', '000010000100')!,
    snils: '00000000000',
  },
  powers: [{ code: 'FTS_0001', text: 'Подписывать документы для таможенных органов' }],
  issuedAt: '2026-09-01',
  validTo: '2027-08-31',
}
const own = { taxId: '0000101231' }

function read(xml: string) {
  const parsed = parseXml(new TextEncoder().encode(xml))
  if (!parsed.ok) throw new Error(parsed.problems[0]!.code)
  return readPower(parsed.root, own)
}
const problemsOf = (xml: string) => {
  const result = read(xml)
  return result.ok
    ? []
    : result.problems.map(({ code, field, line, element }) => [code, field, line, element])
}

describe('readPower', () => {
  it('reads number, term, principal, representative and powers', () => {
    expect(read(powerXml(SAMPLE))).toEqual({
      ok: true,
      data: {
        number: SAMPLE.number,
        internalNumber: 'Д-17',
        principalTaxId: '0000101231',
        representativeName: 'Кузьмина Ольга Сергеевна',
        representativeTaxId: SAMPLE.representative.taxId,
        representativeSnils: '00000000000',
        powers: SAMPLE.powers,
        issuedAt: '2026-09-01',
        validFrom: '2026-09-01',
        validTo: '2027-08-31',
        mayDelegate: false,
      },
    })
  })

  it('reads the variants that programs write', () => {
    const xml = powerXml(SAMPLE)
    for (const variant of [
      xml.replace(/ xmlns="[^"]*"/, ''),
      xml.replace(/<\/?СведФЛ>/g, ''),
      xml.replace('ПрПередов="1"', 'ПрПередов="2"'),
      xml.replace(/<МашПолн[^>]*>/, '<ТекстПолн>Подписывать документы</ТекстПолн>'),
    ])
      expect(read(variant).ok).toBe(true)
  })

  it.each([
    ['another document', /Доверенность/g, 'Заявление', ['not-power', 'document', 2, 'Заявление']],
    ['an older version', 'ВерсФорм="EMCHD_1"', 'ВерсФорм="002"', ['version', 'document', 2, '@ВерсФорм']],
    ['a redelegated power', /(<\/?)Довер>/g, '$1Передов>', ['redelegated', 'document', 4, 'Передов']],
    ['no number', /НомДовер="4[^"]*"/, '', ['missing', 'number', 5, 'СвДов/@НомДовер']],
    ['a number of another form', 'НомДовер="4', 'НомДовер="№ 4', ['number', 'number', 5, 'СвДов/@НомДовер']],
    ['a day that is none', '2027-08-31', '2027-02-30', ['date', 'validTo', 5, 'СвДов/@СрокДейст']],
    [
      'an end before the beginning',
      '2027-08-31',
      '2026-08-31',
      ['term-order', 'validTo', 5, 'СвДов/@СрокДейст'],
    ],
    [
      'another principal',
      '0000101231',
      '0000102468',
      ['principal-other', 'principalTaxId', 9, 'РосОргДовер/СвРосОрг/@ИННЮЛ'],
    ],
    [
      'a mistyped ИНН',
      '0000101231',
      '0000101232',
      ['identifier', 'principalTaxId', 9, 'РосОргДовер/СвРосОрг/@ИННЮЛ'],
    ],
    [
      'a foreign principal',
      /РосОргДовер/g,
      'ИнОргДовер',
      ['principal-kind', 'principalTaxId', 7, 'СвДоверит/Доверит'],
    ],
    [
      'an organisation as the representative',
      /СведФизЛ/g,
      'СведОрг',
      ['representative-kind', 'representativeName', 14, 'СвУпПред/Пред/СведФизЛ'],
    ],
    ['no powers', /<МашПолн[^>]*>/, '', ['no-powers', 'powers', 22, 'СвПолн']],
  ] as const)('refuses %s, with the line and the element', (_, from, to, problem) => {
    expect(problemsOf(powerXml(SAMPLE).replace(from as string, to))).toContainEqual(problem)
  })

  it('refuses two representatives: one power, one person', () => {
    const xml = powerXml(SAMPLE)
    const block = /<СвУпПред[\s\S]*<\/СвУпПред>/.exec(xml)![0]
    expect(problemsOf(xml.replace(block, block + block))[0]![0]).toBe('several-representatives')
  })

  it('never throws, whatever part of the file is gone or spoiled', () => {
    const xml = powerXml(SAMPLE)
    const tags = [...xml.matchAll(/[А-Яа-я]{3,}/g)].map(([name]) => name)
    fc.assert(
      fc.property(fc.constantFrom(...tags), fc.constantFrom('', 'Иное'), (name, other) => {
        const parsed = parseXml(new TextEncoder().encode(xml.replaceAll(name, other || 'х')))
        if (parsed.ok) expect(typeof readPower(parsed.root, own).ok).toBe('boolean')
      }),
    )
  })
})

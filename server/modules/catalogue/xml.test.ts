import { describe, expect, it } from 'vitest'
import { exportColumns } from './domain/columns'
import type { KindDefinition } from './domain/definition'
import { findKind, listKinds } from './domain/registry'
import { sampleValues } from './domain/sample'
import { validateValues } from './domain/validate'
import { toXml } from './domain/xml-out'
import { readXml } from './commands/read-xml'

const kinds = listKinds().map(({ code }) => kind(code))
function kind(code: string): KindDefinition {
  const found = findKind(code)
  if (!found) throw new Error(`no kind ${code}`)
  return found
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
/** Fewer of a long document: each of its samples says as much as many short ones. */
const seedsOf = (definition: KindDefinition) =>
  seeds.slice(0, exportColumns(definition).length > 150 ? 4 : 12)
/** An element with nothing in it is right for the album where all its content is optional; the form asks to fill it. */
const EMPTIED = new Set(['choose-one', 'too-few'])

describe.each(kinds.map((one) => [one.code, one] as const))('%s', (_, definition) => {
  it('comes back from XML as it went in', () => {
    for (const seed of seedsOf(definition)) {
      for (const fullness of [0, 0.6, 1]) {
        const values = sampleValues(definition, seed, { fullness })
        const reading = readXml(utf8(toXml(definition, values)), definition)
        expect(reading.errors).toEqual([])
        expect(reading.kind).toBe(definition)
        expect(reading.values).toEqual(values)
      }
    }
  }, 30_000)

  it('is read without errors only when its values have none', () => {
    for (const seed of seedsOf(definition)) {
      const xml = toXml(definition, sampleValues(definition, seed))
      const lines = xml.split('\n')
      // one line less: sometimes still right, sometimes not even XML; of a long document here and there
      const step = Math.max(3, Math.ceil(lines.length / 20))
      for (let cut = 2 + (seed % step); cut < lines.length - 1; cut += step) {
        const { errors, values } = readXml(utf8(lines.filter((_line, i) => i !== cut).join('\n')))
        const found = validateValues(definition, values).filter(({ code }) => !EMPTIED.has(code))
        if (errors.length === 0) expect(found).toEqual([])
      }
    }
  }, 30_000)
})

/** A small right petition, written by hand so that lines are known. */
const RIGHT = `<?xml version="1.0" encoding="UTF-8"?>
<p:PetitionToFTS xmlns:p="urn:customs.ru:Information:ExchangeDocuments:PetitionToFTS:5.22.0" xmlns:c="urn:customs.ru:CommonAggregateTypes:5.22.0" xmlns:r="urn:customs.ru:RUSCommonAggregateTypes:5.22.0" DocumentModeID="1050030E">
  <c:DocumentID>8B5C</c:DocumentID>
  <p:SendDate>2026-11-27</p:SendDate>
  <p:SendTime>10:00:00</p:SendTime>
  <p:PetitionType>
    <p:ApplicationName>Обращение</p:ApplicationName>
    <p:ApplicationType>1</p:ApplicationType>
  </p:PetitionType>
  <p:PetitionOrganization>
    <p:Organization>
      <c:OrganizationName>ООО «Балтийский вектор»</c:OrganizationName>
      <c:RFOrganizationFeatures>
        <c:INN>0000000018</c:INN>
      </c:RFOrganizationFeatures>
      <r:CountryA2Code>RU</r:CountryA2Code>
    </p:Organization>
    <p:OrganizationPerson>
      <c:PersonSurname>Орлова</c:PersonSurname>
      <c:PersonName>Нина</c:PersonName>
    </p:OrganizationPerson>
  </p:PetitionOrganization>
  <p:PetitionCustoms>
    <p:CustomsCode>10113110</p:CustomsCode>
  </p:PetitionCustoms>
  <p:Annotation>О коде товара</p:Annotation>
  <p:MessageText>
    <p:TextPara>Просим разъяснить.</p:TextPara>
  </p:MessageText>
  <p:AttachedDocsIndicator>0</p:AttachedDocsIndicator>
</p:PetitionToFTS>
`
const lineOf = (part: string) => RIGHT.slice(0, RIGHT.indexOf(part)).split('\n').length

/** Errors of the petition with one part of its text replaced. */
const broken = (part: string, instead: string) => {
  expect(RIGHT).toContain(part)
  return readXml(utf8(RIGHT.replace(part, instead)), kind('1050030E'))
}
const brief = ({ errors }: { errors: { code: string; line: number; path: string }[] }) =>
  errors.map(({ code, line, path }) => [code, line, path])

describe('a file with a mistake', () => {
  it('has none to begin with', () => {
    expect(brief(broken('Нина', 'Нина'))).toEqual([])
  })

  const organisation = 'PetitionOrganization.Organization'
  it.each<[string, string, string, (string | number)[][]]>([
    [
      'a wrong check digit',
      '0000000018',
      '0000000019',
      [['identifier', 14, `${organisation}.RFOrganizationFeatures.INN`]],
    ],
    ['a wrong pattern', '10113110', '1011311', [['pattern', 24, 'PetitionCustoms.CustomsCode']]],
    [
      'no such option',
      '<p:ApplicationType>1<',
      '<p:ApplicationType>7<',
      [['not-in-list', 8, 'PetitionType.ApplicationType']],
    ],
    ['no such day', '2026-11-27', '2026-02-30', [['not-a-date', 4, 'SendDate']]],
    ['a time without seconds', '10:00:00', '10:00', [['not-a-time', 5, 'SendTime']]],
    [
      'not a number',
      '<p:ApplicationType>1<',
      '<p:ApplicationType>one<',
      [['not-a-number', 8, 'PetitionType.ApplicationType']],
    ],
    ['not a boolean', 'Indicator>0<', 'Indicator>нет<', [['not-a-boolean', 30, 'AttachedDocsIndicator']]],
    ['too long', 'О коде товара', 'я'.repeat(501), [['too-long', 26, 'Annotation.0']]],
    [
      'an empty element',
      '>Орлова<',
      '> <',
      [['required', 19, 'PetitionOrganization.OrganizationPerson.PersonSurname']],
    ],
    ['a missing element', '  <p:SendTime>10:00:00</p:SendTime>\n', '', [['element-missing', 5, 'SendTime']]],
    [
      'a missing list',
      '  <p:Annotation>О коде товара</p:Annotation>\n',
      '',
      [['element-missing', 26, 'Annotation']],
    ],
    [
      'an element twice',
      '<p:SendTime>10:00:00</p:SendTime>',
      '<p:SendTime>10:00:00</p:SendTime><p:SendTime>10:00:01</p:SendTime>',
      [['too-many', 5, 'SendTime']],
    ],
    [
      'an unknown element',
      '<p:SendTime>',
      '<p:Colour>red</p:Colour><p:SendTime>',
      [['element-unknown', 5, '']],
    ],
    [
      'an element inside a text',
      '>Нина<',
      '><p:b>Нина</p:b><',
      [['element-not-simple', 20, 'PetitionOrganization.OrganizationPerson.PersonName']],
    ],
    [
      'text between elements',
      '<p:PetitionType>',
      '<p:PetitionType>text',
      [['text-unexpected', 6, 'PetitionType']],
    ],
    ['an unknown attribute', '<p:SendTime>', '<p:SendTime zone="3">', [['attribute-unknown', 5, 'SendTime']]],
    ['a missing attribute', ' DocumentModeID="1050030E"', '', [['attribute-missing', 2, '@DocumentModeID']]],
    ['a wrong fixed value', '"1050030E"', '"1050031E"', [['fixed-value', 2, '@DocumentModeID']]],
    [
      'two branches of a choice',
      '<r:CountryA2Code>',
      '<c:RBOrganizationFeatures><c:UNP>200988541</c:UNP></c:RBOrganizationFeatures><r:CountryA2Code>',
      [['choose-only-one', 16, `${organisation}.RBOrganizationFeatures`]],
    ],
    [
      'an element of a wrong namespace',
      '<p:SendTime>10:00:00</p:SendTime>',
      '<c:SendTime>10:00:00</c:SendTime>',
      [['namespace-wrong', 5, 'SendTime']],
    ],
  ])('%s', (_name, part, instead, expected) => {
    expect(brief(broken(part, instead))).toEqual(expected)
  })

  it('out of order is told where it stands, and its value is kept', () => {
    const swapped = broken(
      '  <p:SendDate>2026-11-27</p:SendDate>\n  <p:SendTime>10:00:00</p:SendTime>\n',
      '  <p:SendTime>10:00:00</p:SendTime>\n  <p:SendDate>2026-11-27</p:SendDate>\n',
    )
    expect(brief(swapped)).toEqual([['element-misplaced', 4, 'SendTime']])
    expect(swapped.values).toMatchObject({ SendDate: '2026-11-27', SendTime: '10:00:00' })
  })

  it('of an optional element out of order keeps its value too', () => {
    const late = broken(
      '</p:PetitionToFTS>',
      '<p:OutcomingNumber><p:DocNumber>7</p:DocNumber></p:OutcomingNumber></p:PetitionToFTS>',
    )
    expect(brief(late)).toEqual([['element-misplaced', 31, 'OutcomingNumber']])
    expect(late.values['OutcomingNumber']).toEqual({ DocNumber: '7' })
  })

  it('too early is told alone, not everything after it', () => {
    const indicator = '  <p:AttachedDocsIndicator>0</p:AttachedDocsIndicator>\n'
    const early = readXml(
      utf8(RIGHT.replace(indicator, '').replace('  <p:SendDate>', `${indicator}  <p:SendDate>`)),
    )
    expect(brief(early)).toEqual([['element-misplaced', 4, 'AttachedDocsIndicator']])
    expect(early.values).toEqual(readXml(utf8(RIGHT)).values)
  })

  it('of version names the right namespace, once, and is read all the same', () => {
    const old = broken('RUSCommonAggregateTypes:5.22.0', 'RUSCommonAggregateTypes:5.10.0')
    expect(brief(old)).toEqual([['namespace-version', 16, `${organisation}.CountryA2Code`]])
    expect(old.errors[0]?.params).toMatchObject({ right: 'urn:customs.ru:RUSCommonAggregateTypes:5.22.0' })
    const root = readXml(utf8(RIGHT.replaceAll('PetitionToFTS:5.22.0', 'PetitionToFTS:5.14.3')))
    expect(brief(root)).toEqual([['namespace-version', 2, '']])
    expect(root.values).toEqual(readXml(utf8(RIGHT)).values)
  })

  it('without any namespace is told twice at most for each that is missing', () => {
    const bare = RIGHT.replace(/ xmlns:\w+="[^"]*"/g, '').replace(/(<\/?)[pcr]:/g, '$1')
    expect(new Set(readXml(utf8(bare)).errors.map((error) => error.code))).toEqual(
      new Set(['namespace-wrong']),
    )
    expect(readXml(utf8(bare)).errors).toHaveLength(3)
    expect(readXml(utf8(bare)).values).toEqual(readXml(utf8(RIGHT)).values)
  })

  it('reads in words where it is', () => {
    const [error] = broken('0000000018', '0000000019').errors
    expect(error?.trail.map((label) => label.ru)).toEqual([
      'Обращение в таможенный орган',
      'Отправитель',
      'Организация',
      'Россия',
      'ИНН',
    ])
    expect(error).toMatchObject({
      cure: 'correct-value',
      hint: 'identifier-check-digit',
      params: { value: '0000000019' },
    })
  })

  it('lists two hundred errors and counts the rest', () => {
    const many = broken(
      '  <p:AttachedDocsIndicator>',
      `${'<p:x/>\n'.repeat(1000)}  <p:AttachedDocsIndicator>`,
    )
    expect(many.errors).toHaveLength(200)
    expect(many.more).toBe(800)
  })
})

describe('a file of another kind', () => {
  it('is called by its name', () => {
    const invoice = kind('1002003E')
    const reading = readXml(utf8(toXml(invoice, sampleValues(invoice, 1))), kind('1050030E'))
    expect(reading.kind?.code).toBe('1002003E')
    expect(reading.errors).toMatchObject([
      {
        code: 'kind-other',
        params: { code: '1002003E', expected: '1050030E' },
        trail: [invoice.title],
        cure: 'choose-kind',
      },
    ])
  })

  it('that nobody knows says so', () => {
    expect(brief(readXml(utf8('<html xmlns="http://www.w3.org/1999/xhtml"/>')))).toEqual([
      ['kind-unknown', 1, ''],
    ])
    expect(brief(readXml(utf8('<CommercialInvoice xmlns="urn:somebody.else"/>')))).toEqual([
      ['kind-unknown', 1, ''],
    ])
  })
})

it('lines in the tests above are those of the text', () => {
  expect([lineOf('0000000018'), lineOf('<p:SendTime>'), lineOf('<p:AttachedDocs')]).toEqual([14, 5, 30])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pseudonymise, REMOVED, scrubber, type KnownPerson } from './pseudonymise'

const known: KnownPerson = {
  names: ['Щербакова', 'Нина', 'Андреевна'],
  exact: ['Щербакова Нина Андреевна', '000010120709', 'г. Смоленск, ул. Ленина, д. 1'],
  phones: ['+70000000101'],
}

const values = {
  Subject: {
    Organization: {
      OrganizationName: 'Щербакова Нина Андреевна',
      RFOrganizationFeatures: { INN: '000010120709' },
      CommunicationDetails: { Phone: ['8 (495) 123-45-67'], E_mail: ['n@example.test'] },
    },
    OrganizationPerson: { PersonSurname: 'Щербакова', PersonName: 'Нина', PersonPost: 'Физическое лицо' },
  },
  Consignee: { OrganizationName: 'ООО «Чужая»', CommunicationDetails: { Phone: ['+7 495 765-43-21'] } },
  Annotation: ['О возврате платежа Щербаковой, звонить +7 (000) 000-01-01'],
  DocDate: '2026-11-20',
}
const xml =
  '<a:Doc xmlns:a="urn:x"><a:Phone>8 (495) 123-45-67</a:Phone><a:INN>000010120709</a:INN>' +
  '<a:Annotation>О возврате платежа Щербаковой &amp; Ко</a:Annotation><a:DocDate>2026-11-20</a:DocDate></a:Doc>'

describe('a document that stays with customs', () => {
  const out = pseudonymise({ title: 'Обращение Щербаковой', values, xml }, known)

  test('loses the contact data of the person, typed by hand or not', () => {
    const text = JSON.stringify(out)
    for (const trace of ['Щербаков', 'Нина', '000010120709', '123-45-67', 'n@example.test', '000-01-01'])
      expect(text).not.toContain(trace)
    expect(out.title).toBe(`Обращение ${REMOVED}`)
  })

  test('keeps what is not theirs', () => {
    expect(out.values).toMatchObject({ Consignee: values.Consignee, DocDate: '2026-11-20' })
    expect(out.xml).toContain('<a:DocDate>2026-11-20</a:DocDate>')
    expect(out.xml).toContain(`О возврате платежа ${REMOVED} &amp; Ко`)
    expect(out.xml).toContain(`<a:Phone>${REMOVED}</a:Phone>`)
  })

  test('is the same the second time', () => {
    expect(pseudonymise(out, known)).toEqual(out)
  })
})

test('a telephone is found however it is written', () => {
  const scrub = scrubber({ names: [], exact: [], phones: ['+79120000001'] })
  for (const written of ['+79120000001', '8 912 000-00-01', '8 (912) 000 00 01', '912.000.00.01'])
    expect(scrub(`т. ${written}.`)).toBe(`т. ${REMOVED}.`)
})

test('no text makes it throw, and names are gone from whatever surrounds them', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const clean = scrubber(known)(`${before} Щербакова ${after}`)
      expect(clean).not.toMatch(/(?<![\p{L}\p{N}])Щербакова(?![\p{L}\p{N}])/u)
    }),
  )
})

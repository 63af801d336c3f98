import { describe, expect, it } from 'vitest'
import type { FillContext } from './automatic'
import { fillAutomatic, isAutomatic, prefillGroup, prefillValues } from './automatic'
import type { KindDefinition } from './definition'
import { findKind } from './registry'
import { validateValues } from './validate'
import { blankValues, tidyValues, valueAt } from './values'

const kind = (code: string): KindDefinition => {
  const found = findKind(code)
  if (!found) throw new Error(`no kind ${code}`)
  return found
}
const petition = kind('1050030E')

const context: FillContext = {
  // half past eleven in the evening of the 26th in UTC is already the 27th in Moscow
  now: new Date('2026-11-26T22:30:05Z'),
  documentId: '0192f0c1-2b3c-7d4e-8f50-111213141516',
  office: { code: '10113110', name: 'Смоленский таможенный пост' },
  participant: {
    name: 'ООО «Балтийский вектор»',
    country: 'RU',
    inn: '0000000018',
    kpp: '000001001',
    address: { city: 'Смоленск', country: 'RU' },
    phone: '+7 000 000-00-00',
  },
  person: { surname: 'Орлова', name: 'Нина', post: 'бухгалтер' },
  attachments: [{ name: 'договор.pdf' }, { name: 'письмо.pdf' }],
}

const typed = {
  PetitionType: { ApplicationType: '4' },
  Annotation: ['О коде товара'],
  MessageText: [{ TextPara: ['Просим разъяснить.'] }],
}
const document = (extra: Partial<FillContext> = {}) =>
  tidyValues(
    petition,
    fillAutomatic(petition, prefillValues(petition, typed, context), { ...context, ...extra }),
  )

describe('a petition with only its text typed', () => {
  it('has nothing to ask before sending', () => {
    expect(
      validateValues(petition, tidyValues(petition, prefillValues(petition, typed, context)), {
        stage: 'form',
      }),
    ).toEqual([])
  })

  it('is a whole document once the portal has filled the rest', () => {
    expect(validateValues(petition, document())).toEqual([])
  })

  it('carries the legal date of Moscow, the office, the kind in words', () => {
    const values = document()
    expect([values['SendDate'], values['SendTime']]).toEqual(['2026-11-27', '01:30:05'])
    expect(valueAt(values, 'PetitionCustoms.CustomsCode')).toBe('10113110')
    expect(valueAt(values, 'PetitionType.ApplicationName')).toBe(
      'Вопрос о применении таможенного законодательства',
    )
    expect(values['AttachedDocsIndicator']).toBe('true')
  })

  it('lists attachments once, however often it is filled', () => {
    const once = document()
    expect(valueAt(once, 'AttachedDocuments.1')).toEqual({
      PrDocumentName: 'письмо.pdf',
      RequestPosition: '2',
    })
    expect(tidyValues(petition, fillAutomatic(petition, once, context))).toEqual(once)
  })

  it('shows the registration only when there is one', () => {
    expect(document()['PersCabRegistration']).toBeUndefined()
    expect(document({ registration: { number: 'ЛК-7', date: '2026-11-27' } })['PersCabRegistration']).toEqual(
      {
        RegistrationNumber: 'ЛК-7',
        RegistrationDate: '2026-11-27',
      },
    )
  })

  it('keeps what came with an uploaded file and the portal does not know', () => {
    const uploaded = { ...typed, AttachedDocuments: [{ PrDocumentName: 'свой.pdf', RequestPosition: '7' }] }
    const values = fillAutomatic(petition, uploaded, { ...context, attachments: [] })
    expect(values['AttachedDocuments']).toEqual(uploaded.AttachedDocuments)
    expect(values['AttachedDocsIndicator']).toBe('true')
  })
})

describe('the profile', () => {
  it('takes the branch of the participant own state', () => {
    const values = prefillValues(petition, blankValues(petition), {
      ...context,
      participant: { name: 'ТОО «Степной путь»', country: 'KZ', bin: '010440000005' },
    })
    expect(valueAt(values, 'PetitionOrganization.Organization.RKOrganizationFeatures.BIN')).toBe(
      '010440000005',
    )
    expect(valueAt(values, 'PetitionOrganization.Organization.RFOrganizationFeatures')).toBeUndefined()
  })

  it('does not write over what is typed', () => {
    const own = { PetitionOrganization: { OrganizationPerson: { PersonSurname: 'Щербакова' } } }
    const values = prefillValues(petition, own, context)
    expect(valueAt(values, 'PetitionOrganization.OrganizationPerson.PersonSurname')).toBe('Щербакова')
    expect(valueAt(values, 'PetitionOrganization.OrganizationPerson.PersonPost')).toBe('бухгалтер')
  })

  it('is offered, not imposed, where it may be someone else', () => {
    const invoice = kind('1002003E')
    expect(prefillValues(invoice, {}, context)['Buyer']).toBeUndefined()
    const seller = invoice.children.find((node) => node.key === 'Seller')
    if (seller?.kind !== 'group') throw new Error('Seller is a group')
    expect(prefillGroup(seller, context)).toMatchObject({
      OrganizationName: 'ООО «Балтийский вектор»',
      RFOrganizationFeatures: { INN: '0000000018' },
      Address: { City: 'Смоленск' },
      Contact: { Phone: ['+7 000 000-00-00'] },
    })
  })
})

describe('a scan', () => {
  const scan = kind('1006110E')
  it('takes its file, and keeps the ending of a long name', () => {
    const name = `${'очень длинное название '.repeat(4)}.pdf`
    const values = fillAutomatic(scan, {}, { ...context, attachments: [{ name, data: 'JVBERi0xLjQK' }] })
    const fileName = String(valueAt(values, 'DocumentBody.FileName'))
    expect([...fileName]).toHaveLength(50)
    expect(fileName).toMatch(/….pdf$/)
    expect(validateValues(scan, tidyValues(scan, values))).toEqual([])
  })
})

it('what the portal fills by itself is told by its path', () => {
  for (const path of [
    'DocumentID',
    'SendDate',
    'PetitionCustoms.CustomsCode',
    'AttachedDocuments.0.RequestPosition',
  ]) {
    expect(isAutomatic(petition, path), path).toBe(true)
  }
  for (const path of ['Annotation.0', 'MessageText.0.TextPara.1', 'PetitionType.ApplicationType', 'NoSuch']) {
    expect(isAutomatic(petition, path), path).toBe(false)
  }
})

import { describe, expect, it } from 'vitest'
import { prefillValues } from './automatic'
import { getKind } from './registry'
import { foreignNumbers } from './sender'
import { blankValues } from './values'

const context = {
  participant: { name: 'ООО «Балтийский вектор»', country: 'RU', inn: '0000101231' },
  person: { surname: 'Орлова', name: 'Марина' },
}
const petition = getKind('1050030E')
const sentBy = (inn: string) => ({
  PetitionOrganization: { Organization: { RFOrganizationFeatures: { INN: inn } } },
})

describe('whose numbers stand where the sender’s do', () => {
  it('the participant’s own are nothing to tell', () => {
    const filled = prefillValues(petition, blankValues(petition), context)
    expect(foreignNumbers(petition, filled, context.participant)).toEqual([])
    expect(foreignNumbers(petition, {}, context.participant)).toEqual([])
  })

  it('another’s are told, of whichever state', () => {
    expect(foreignNumbers(petition, sentBy('7707083893'), context.participant)).toEqual([
      { label: { ru: 'ИНН', en: 'INN' }, value: '7707083893' },
    ])
    const kazakh = { PetitionOrganization: { Organization: { RKOrganizationFeatures: { BIN: '123' } } } }
    expect(foreignNumbers(petition, kazakh, context.participant)).toMatchObject([{ value: '123' }])
  })

  it('parties of a bargain may be anybody', () => {
    const invoice = getKind('1002003E')
    const parties = { Buyer: { RFOrganizationFeatures: { INN: '7707083893' } } }
    expect(foreignNumbers(invoice, parties, context.participant)).toEqual([])
  })
})

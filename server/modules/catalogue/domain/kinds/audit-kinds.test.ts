import { describe, expect, it } from 'vitest'
import { fillAutomatic, prefillValues, type FillContext } from '../automatic'
import type { FormValues, KindDefinition } from '../definition'
import { findKind } from '../registry'
import { validateValues } from '../validate'
import { blankValues, tidyValues, valueAt } from '../values'
import { explanation } from './explanation-1006943e'
import { objections } from './objections-1006925e'
import { AUDIT_KINDS } from './audit-kinds'
import { replyToRequirement } from './reply-to-requirement-1006928e'
import { requirement } from './requirement-1006900e'

const context: FillContext = {
  now: new Date('2026-11-26T22:30:05Z'), // already the 27th in Moscow
  documentId: '0192f0c1-2b3c-7d4e-8f50-111213141516',
  office: { code: '10113000', name: 'Смоленская таможня' },
  participant: {
    name: 'ООО «Балтийский вектор»',
    country: 'RU',
    inn: '0000000018',
    address: { city: 'Смоленск', street: 'Тестовая' },
  },
  person: { surname: 'Орлова', name: 'Нина', post: 'бухгалтер' },
  attachments: [{ name: 'договор.pdf' }, { name: 'письмо.pdf' }],
}

/** The document made of what a person types, the profile and the portal. */
const made = (kind: KindDefinition, typed: FormValues) => {
  const begun = prefillValues(kind, { ...blankValues(kind), ...typed }, context)
  return tidyValues(kind, fillAutomatic(kind, tidyValues(kind, begun), context))
}
const article = { Number: '10113000/210/271126/А0012', Date: '2026-11-20' }
const official = { PersonSurname: 'Щербакова', PersonName: 'Анна' }

describe('objections', () => {
  it('are whole with the act, one objection and the head', () => {
    const values = made(objections, {
      DocKind: '1',
      IdentKindAudit: '2',
      ActNumber: article,
      AuditOrganization: { OrganizationName: 'ООО «Балтийский вектор»', Chief: official },
      Objections: [{ NameStructuralUnitAct: ['Раздел 3'], ObjectionsToAct: ['Код товара верен.'] }],
    })
    expect(validateValues(objections, values)).toEqual([])
    expect(values['ObjectionNumber']).toEqual({ Date: '2026-11-27', DocId: context.documentId })
    expect(valueAt(values, 'AuditOrganization.RFOrganizationFeatures.INN')).toBe('0000000018')
  })

  it('have fifteen working days, with the article', () => {
    expect(objections.submissionTerm).toMatchObject({ days: 15, unit: 'working' })
    expect(objections.submissionTerm?.article).toContain('237')
  })
})

describe('a reply to a requirement', () => {
  const values = made(replyToRequirement, {
    IdentKindRequest: '1',
    NotificationType: '1',
    RequestNumber: article,
    DocList: [{ SubtmissionKind: '2', Reason: ['Документы у банка.'], PossibleTerm: '2026-12-15' }],
  })

  it('is whole when each item is answered', () => {
    expect(validateValues(replyToRequirement, values)).toEqual([])
  })

  it('names the office it goes to, counts the files and bears the day of Moscow', () => {
    expect(values['Customs']).toEqual({
      Code: '10113000',
      OfficeName: 'Смоленская таможня',
      FullOfficeName: 'Смоленская таможня',
    })
    expect(values['Files']).toBe('2')
    expect(values['AppDate']).toBe('2026-11-27')
  })

  it('does not guess who the head is', () => {
    expect(valueAt(values, 'Applicant.Chief')).toBeUndefined()
  })
})

it('an explanation takes the address of work from the profile and leaves the home to the person', () => {
  const values = made(explanation, {})
  expect(valueAt(values, 'PersonDetails.PersonSurname')).toBe('Орлова')
  expect(valueAt(values, 'PersonDetails.WorkAddress')).toMatchObject({ City: 'Смоленск' })
  expect(valueAt(values, 'PersonDetails.ResidenceAddress')).toBeUndefined()
})

describe('a requirement of customs', () => {
  const values = made(requirement, {
    IdentKindRequest: '3',
    DaysLimitSubmission: '10',
    RequestedDoc: [{ Position: '1', DocCode: '03011', StartDate: '2025-01-01', EndDate: '2025-12-31' }],
  })

  it('is whole with its items: customs and the audited person are known', () => {
    expect(validateValues(requirement, values)).toEqual([])
    expect(valueAt(values, 'CustomsIssuedRequest.Code')).toBe('10113000')
    expect(valueAt(values, 'AuditOrganization.SubjectAddressDetails.City')).toBe('Смоленск')
  })

  it('does not take the address of the audited person for that of customs', () => {
    expect(valueAt(values, 'SubmitWayAudit')).toBeUndefined()
    expect(valueAt(values, 'AuditOrganization.FactAddressDetails')).toBeUndefined()
  })

  it('lists its attachments by name and carries none of them inside', () => {
    expect(values['AttachedFile']).toEqual([{ FileName: 'договор.pdf' }, { FileName: 'письмо.pdf' }])
  })
})

describe('every document of an audit', () => {
  it.each(AUDIT_KINDS.map((kind) => [kind.code, kind] as const))('%s is signed by its side', (_, kind) => {
    expect(kind).toMatchObject({ category: 'audit', signatures: 1 })
    expect(['from-participant', 'to-participant']).toContain(kind.direction)
    expect(kind.powerOfAttorney === 'required').toBe(kind.direction === 'from-participant')
  })

  it('is answered by kinds the portal knows, from the other side', () => {
    const pairs = AUDIT_KINDS.flatMap((kind) =>
      (kind.answers ?? []).map((code) => [kind, findKind(code)] as const),
    )
    expect(pairs.length).toBeGreaterThan(3)
    for (const [kind, answer] of pairs) {
      expect(answer?.category).toBe('audit')
      expect(answer?.direction).not.toBe(kind.direction)
    }
  })
})

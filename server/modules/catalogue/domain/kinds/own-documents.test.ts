import { describe, expect, it } from 'vitest'
import { fillAutomatic, prefillValues, type FillContext } from '../automatic'
import type { FormValues, KindDefinition } from '../definition'
import { findKind } from '../registry'
import { validateValues } from '../validate'
import { blankValues, tidyValues, valueAt } from '../values'
import { complaint } from './complaint-9940001e'
import { powerRegistration } from './power-registration-9940002e'

const context: FillContext = {
  now: new Date('2026-11-22T09:00:00Z'),
  documentId: '0192f0c1-2b3c-7d4e-8f50-111213141516',
  office: { code: '10113000', name: 'Смоленская таможня' },
  participant: { name: 'ООО «Балтийский вектор»', country: 'RU', inn: '0000101231' },
  person: { surname: 'Орлова', name: 'Марина', post: 'Генеральный директор' },
  attachments: [{ name: 'отказ.pdf' }, { name: 'договор.pdf' }],
}

function made(kind: KindDefinition, typed: FormValues): FormValues {
  const begun = prefillValues(kind, { ...blankValues(kind), ...typed }, context)
  return tidyValues(kind, fillAutomatic(kind, tidyValues(kind, begun), context))
}
const errorsOf = (kind: KindDefinition, typed: FormValues) =>
  validateValues(kind, made(kind, typed)).map(({ path, code }) => `${path} ${code}`)

describe('a complaint', () => {
  const typed: FormValues = {
    Subject: 'Отказ в рассрочке уплаты ввозной пошлины',
    Decision: { Number: '10113000/061126/0000412', Date: '2026-11-06' },
    Whose: { OfficeName: 'Смоленская таможня' },
    KnownDate: '2026-11-06',
    Circumstance: ['Договор с покупателем и обеспечение были приложены к заявлению.'],
    Demand: ['Отменить решение полностью и рассмотреть заявление снова.'],
  }

  it('is whole with the decision, the circumstances and the demands', () => {
    expect(errorsOf(complaint, typed)).toEqual([])
  })

  it('names the office it goes to, the one who complains, and its attachments', () => {
    const values = made(complaint, typed)
    expect(values['Office']).toEqual({ Code: '10113000', Name: 'Смоленская таможня' })
    expect(valueAt(values, 'Applicant.OrganizationName')).toBe('ООО «Балтийский вектор»')
    expect(valueAt(values, 'Signer.PersonSurname')).toBe('Орлова')
    expect(values['Attachment']).toEqual([
      { Ordinal: '1', FileName: 'отказ.pdf' },
      { Ordinal: '2', FileName: 'договор.pdf' },
    ])
  })

  it('asks a decision for its number and day', () => {
    expect(errorsOf(complaint, { ...typed, Decision: { DocumentName: 'Отказ' } })).toEqual([
      'Decision.Number required',
      'Decision.Date required',
    ])
  })

  it('contests an action or inaction in place of a decision, never two at once, never nothing', () => {
    const { Decision, ...rest } = typed
    const Action = { Date: '2026-11-06', Description: 'Отобраны пробы без акта.' }
    const Inaction = { DueDate: '2026-11-06', Description: 'Ответить на заявление.' }
    expect(errorsOf(complaint, { ...rest, Action })).toEqual([])
    expect(errorsOf(complaint, { ...rest, Inaction })).toEqual([])
    const both = { ...made(complaint, typed), Decision, Action }
    expect(validateValues(complaint, both)).toMatchObject([{ path: 'contested', code: 'choose-only-one' }])
    expect(errorsOf(complaint, rest)).not.toEqual([])
  })

  it('asks for reasons of each petition that is made', () => {
    const restoring = (Reason: string[]) => errorsOf(complaint, { ...typed, TermPetition: { Reason } })
    expect(restoring(['Решение пришло после болезни директора.'])).toEqual([])
    // The petition that says nothing is not made.
    expect(restoring([''])).toEqual([])
    expect(errorsOf(complaint, { ...typed, SuspensionPetition: { Reason: ['я'.repeat(2001)] } })).toEqual([
      'SuspensionPetition.Reason.0 too-long',
    ])
  })

  it('has three months, and the answer one', () => {
    expect(complaint.submissionTerm).toMatchObject({ days: 3, unit: 'month' })
    expect(complaint.answerTerm).toMatchObject({ days: 1, unit: 'month' })
  })
})

describe('a registration of a power of attorney', () => {
  const typed: FormValues = {
    Power: {
      Number: '0192f0c1-2b3c-4d4e-8f50-0123456789ab',
      IssueDate: '2026-01-12',
      BeginDate: '2026-01-12',
      EndDate: '2027-01-11',
      MayDelegate: 'false',
      Register: 'fns',
    },
    Representative: { FullName: 'Белов Артём Игоревич', ByTaxNumber: { TaxNumber: '000010241492' } },
    Authority: [{ Text: 'Подписывать отчёты склада временного хранения' }],
  }

  it('is whole, with the principal known', () => {
    expect(errorsOf(powerRegistration, typed)).toEqual([])
    expect(made(powerRegistration, typed)['Principal']).toEqual({
      Name: 'ООО «Балтийский вектор»',
      TaxNumber: '0000101231',
    })
  })

  it('takes the number in its format only', () => {
    const Power = { ...(typed['Power'] as FormValues), Number: '77/123' }
    expect(errorsOf(powerRegistration, { ...typed, Power })).toEqual(['Power.Number pattern'])
  })

  it('knows the representative by ИНН or by СНИЛС, with right check digits, never by name alone', () => {
    const by = (identity: FormValues) =>
      errorsOf(powerRegistration, {
        ...typed,
        Representative: { FullName: 'Белов Артём Игоревич', ...identity },
      })
    expect(by({ BySnils: { Snils: '11223344595' } })).toEqual([])
    expect(by({ BySnils: { Snils: '11223344596' } })).toEqual(['Representative.BySnils.Snils identifier'])
    expect(by({ ByTaxNumber: { TaxNumber: '000010241493' } })).toEqual([
      'Representative.ByTaxNumber.TaxNumber identifier',
    ])
    expect(by({})).not.toEqual([])
  })
})

it('own documents stand where the album has nothing, and are signed', () => {
  for (const kind of [complaint, powerRegistration]) {
    expect(kind.code).toMatch(/^994\d{4}E$/)
    expect(kind.namespace).toMatch(/^urn:customs-portal:documents:/)
    expect(findKind(kind.code)).toBe(kind)
    expect(kind.signatures).toBe(1)
  }
})

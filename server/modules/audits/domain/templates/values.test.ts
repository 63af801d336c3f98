import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { fillAutomatic, prefillValues } from '@/server/modules/catalogue/domain/automatic'
import { isBlank } from '@/server/modules/catalogue/domain/lexical'
import { getKind } from '@/server/modules/catalogue/domain/registry'
import { blankValues, tidyValues } from '@/server/modules/catalogue/domain/values'
import { validateValues } from '@/server/modules/catalogue/domain/validate'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'
import { CASE, CHIEF, contextOf, idOf, INSPECTOR, ORLOVA } from '@/server/testing/audit-papers/paper'
import { albumPresent, officialProblems } from '@/server/testing/official-schema'
import type { Purpose, Sent } from '../actions'
import { AUDIT_FORMS, type AuditForm } from '../vocabulary'
import type { CaseFacts } from '../case-facts'
import { next, AUDIT_STATUSES } from '../states'
import { linesOf, plainText, shortened, textOf } from './lines'
import { declaration } from './parts'
import { signedValues } from './signer'
import { keptPaths, KIND_OF, kindOf, settledValues, valuesOf } from './values'

const TODAY = '2026-11-20'
const LONG = 'Слово за словом о том, что было найдено при проверке. '.repeat(30)
const ITEM = '0192f0c1-2b3c-7d4e-8f50-000000000100'

const facts = (form: AuditForm): CaseFacts => ({
  number: CASE,
  form,
  card: {
    ground: LONG,
    subjects: ['2', '7'],
    periodFrom: '2025-01-01',
    periodTo: '2026-06-30',
    declarations: ['10113110/120226/0001234', '10113110/999999/0001235'],
    place: 'Смоленск, ул. Складская, 1',
  },
  startedOn: '2026-10-06',
  today: TODAY,
  ownNumber: '06-12/000123',
  participant: 'ООО «Балтийский вектор»',
  office: {
    code: '10113000',
    name: 'Смоленская таможня',
    superior: { code: '10100000', name: 'Центральное таможенное управление и его подразделения' },
  },
  lead: INSPECTOR,
  members: [CHIEF],
  invited: [],
  formerGroup: ['Громова Ирина Сергеевна'],
  prolongedUntil: '2027-02-10',
  chief: CHIEF,
  auditedHead: ORLOVA,
  notification: { number: '06-12/000101', date: '2026-10-05', documentId: idOf(1) },
  order: form === 'DESK' ? null : { number: '06-12/000102', date: '2026-10-19', documentId: idOf(2) },
  act: { number: '06-12/000109', date: TODAY, documentId: idOf(11) },
  requirement: { number: '06-12/000103', date: '2026-10-06', documentId: idOf(3) },
  reply: { number: '267-Т', date: '2026-10-14', documentId: idOf(4) },
  objections: {
    number: '281-Т',
    date: '2026-11-27',
    documentId: idOf(13),
    rows: [{ paragraphId: 'a', unit: 'Раздел 2, п. 1', provision: LONG, objection: LONG }],
  },
})

const WHATS: { [P in Purpose]: (form: AuditForm) => Extract<Sent, { purpose: P }> } = {
  notification: () => ({ purpose: 'notification' }),
  order: () => ({ purpose: 'order' }),
  prolongation: (form) => ({ purpose: 'prolongation', days: form === 'DESK' ? 60 : null, reason: LONG }),
  suspension: () => ({ purpose: 'suspension', from: TODAY, reason: LONG }),
  resumption: () => ({ purpose: 'resumption', from: TODAY }),
  'group-change': () => ({
    purpose: 'group-change',
    group: [{ officerId: ITEM, role: 'lead' }],
    reason: LONG,
  }),
  requirement: () => ({
    purpose: 'requirement',
    days: 10,
    items: [
      {
        id: ITEM,
        position: 1,
        code: '03011',
        name: 'Договор поставки насосов',
        details: LONG.slice(0, 900),
        periodFrom: '2025-01-01',
        periodTo: '2026-06-30',
      },
    ],
  }),
  'more-time': () => ({
    purpose: 'more-time',
    requirementId: idOf(3),
    itemIds: [ITEM],
    until: '2026-12-01',
  }),
  handover: () => ({ purpose: 'handover' }),
  act: () => ({ purpose: 'act', paragraphs: [{ id: 'a', unit: 'Раздел 2, п. 1', text: LONG }] }),
  extract: () => ({ purpose: 'extract' }),
  conclusion: () => ({
    purpose: 'conclusion',
    rows: [{ paragraphId: 'a', accepted: true, text: 'По чертежу насос одноступенчатый.' }],
  }),
  decision: () => ({ purpose: 'decision' }),
}

/** What no case knows and only the officer says. */
const SAID: Partial<Record<Purpose, FormValues>> = {
  handover: { ReceivedDocInfo: [{ ReqNumber: '1', PrDocumentName: 'Счёт', OriginalSign: 'true' }] },
  act: { Resolution: ['Принять решение о классификации товара № 1'] },
  decision: { Decisions: [{ Decision_Variant_1: 'true', Text: ['Доначислить ввозную пошлину'] }] },
}

/** A document with what the officer added, as it would be signed. */
function made(what: Sent, form: AuditForm): FormValues {
  const kind = getKind(kindOf(what))
  const context = contextOf({ code: kind.code, id: idOf(50), day: TODAY, signer: CHIEF, typed: {} })
  const begun = { ...blankValues(kind), ...valuesOf(what, facts(form)), ...SAID[what.purpose] }
  const saved = { ...begun, ...valuesOf(what, facts(form), begun) }
  const filled = fillAutomatic(kind, tidyValues(kind, prefillValues(kind, saved, context)), context)
  const settled = settledValues(what, facts(form), filled)
  const approver = { person: CHIEF, on: TODAY }
  return tidyValues(kind, signedValues(kind.code, settled, { signer: INSPECTOR, approver, today: TODAY }))
}

const possible = (form: AuditForm, purpose: Purpose) =>
  AUDIT_STATUSES.some((status) => next(form, status, `send:${purpose}`))
const CASES = AUDIT_FORMS.flatMap((form) =>
  (Object.keys(WHATS) as Purpose[])
    .filter((purpose) => possible(form, purpose))
    .map((purpose) => [form, purpose, WHATS[purpose](form)] as const),
)

describe.each(CASES)('%s: %s', (form, purpose, what) => {
  const kind = getKind(kindOf(what))
  const values = made(what, form)

  it('is whole by the portal’s own check', () => {
    expect(validateValues(kind, values)).toEqual([])
  })

  it.skipIf(!albumPresent)('is valid by the official schema', () => {
    expect(officialProblems(kind.code, toXml(kind, values))).toEqual([])
  })

  it('puts nothing where the form has no place for it', () => {
    expect(values).toMatchObject(pruned(valuesOf(what, facts(form))))
    expect(KIND_OF[purpose]).toBe(form === 'DESK' && purpose === 'prolongation' ? '1006908E' : kind.code)
  })
})

/** Without lists of nothing, which a document does not have. */
function pruned(values: FormValues): FormValues {
  const kept = Object.entries(values).filter(([, value]) => !Array.isArray(value) || !isBlank(value))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (Array.isArray(value))
        return [key, value.map((one) => (typeof one === 'object' ? pruned(one) : one))]
      return [key, typeof value === 'object' ? pruned(value as FormValues) : value]
    }),
  )
}

describe('a saved document', () => {
  it('keeps what the officer wrote, and is written anew where the purpose says it', () => {
    const what = WHATS.requirement('DESK')
    const typed = {
      RequestPlace: 'Вязьма',
      AuditPeriod: { BeginAuditPeriodDate: '2024-01-01' },
      RequestNumber: { Number: 'мой номер', Time: '10:00:00' },
      DaysLimitSubmission: '3',
      RequestedDoc: [],
    }
    const saved = valuesOf(what, facts('DESK'), typed)
    expect(saved).toMatchObject({
      RequestPlace: 'Вязьма',
      AuditPeriod: { BeginAuditPeriodDate: '2024-01-01' },
      RequestNumber: { Number: '06-12/000123', Time: '10:00:00' },
      DaysLimitSubmission: '10',
    })
    expect(saved['RequestedDoc']).toMatchObject([{ RequestPositionID: ITEM, Position: '1' }])
  })

  it('says which places would not keep what is typed', () => {
    const paths = keptPaths(WHATS.requirement('FIELD_PLANNED'), facts('FIELD_PLANNED'))
    expect(paths).toEqual([
      'ConnectCaseCustomsControl',
      'RequestNumber.Number',
      'IdentKindRequest',
      'AuditFieldKind',
      'DecisionPerformAudit.Number',
      'DecisionPerformAudit.Date',
      'DecisionPerformAudit.DocId',
      'DaysLimitSubmission',
      'RequestedDoc',
    ])
  })

  it('does not bring back what the officer struck out', () => {
    expect(valuesOf(WHATS.order('FIELD_PLANNED'), facts('FIELD_PLANNED'), { Reason: '' })['Reason']).toBe('')
  })

  it('is the same when saved again', () => {
    for (const [form, , what] of CASES) {
      const once = valuesOf(what, facts(form))
      expect(valuesOf(what, facts(form), once)).toEqual(once)
    }
  })

  it('is the same on a later day, but for the day itself', () => {
    for (const [form, purpose, what] of CASES) {
      const later = { ...facts(form), today: '2026-11-03' }
      const settled = (values: FormValues) =>
        settledValues(what, later, { ...values, DocumentID: idOf(50), Notif4Audit: { Date: later.today } })
      const drafted = valuesOf(what, facts(form))
      expect(settled(valuesOf(what, later, drafted)), purpose).toEqual(settled(drafted))
    }
    const mark = settledValues(WHATS.prolongation('FIELD_PLANNED'), facts('FIELD_PLANNED'), {
      StopProlongMark: [{ MarkKind: '3', Date: '2026-10-01' }],
    })
    expect(mark['StopProlongMark']).toEqual([{ MarkKind: '3', Date: TODAY }])
  })
})

it('a prolongation of a desk audit names the first notification and itself apart', () => {
  expect(made(WHATS.prolongation('DESK'), 'DESK')).toMatchObject({
    IdentKindDoc: '2',
    DocumentID: idOf(50),
    Notif4Audit: { Number: '06-12/000101', Date: '2026-10-05', DocId: idOf(1) },
    Notif4AuditProlong: { Number: '06-12/000123', Date: TODAY, DocId: idOf(50) },
    ExtensionPeriod: '2027-02-10',
  })
})

it('a decision says to whom the complaint is, and of whom', () => {
  expect(made(WHATS.decision('DESK'), 'DESK')['Appeals']).toMatchObject({
    CustomsSuperior: { Code: '10100000' },
    CustomsAppeal: { Code: '10113000' },
    OrganizationName: 'ООО «Балтийский вектор»',
  })
})

it('an objection without a conclusion leaves the form incomplete', () => {
  const what: Sent = { purpose: 'conclusion', rows: [] }
  const paths = validateValues(getKind('1006926E'), made(what, 'DESK')).map(({ path }) => path)
  expect(paths).toEqual(['ConclusionsOnObjections.0.Conclusions.0'])
})

describe('a long text in short lines', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'абв гд. \nежз '), maxLength: 900 })

  it('is the same text when put together again', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 5, max: 60 }), (text, max) => {
        const lines = linesOf(text, max)
        expect(textOf(lines, max)).toBe(plainText(text))
        for (const line of lines) {
          expect([...line].length).toBeLessThanOrEqual(max)
          expect(line.trim()).not.toBe('')
        }
      }),
    )
  })

  it('keeps lines that somebody wrote apart', () => {
    expect(textOf(['первая', 'вторая'], 250)).toBe('первая\nвторая')
  })

  it('is cut with a mark where only one line fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cut = shortened(text, 40)
        expect([...cut].length).toBeLessThanOrEqual(40)
        expect(cut === plainText(text) || cut.endsWith('…')).toBe(true)
      }),
    )
  })
})

it('reads the number of a declaration, and keeps one whose day is none as it is', () => {
  expect(declaration('10113110/120226/0001234')).toEqual({
    DTNumberInfo: { CustomsCode: '10113110', RegistrationDate: '2026-02-12', GTDNumber: '0001234' },
  })
  expect(declaration('10113110/310226/0001234')).toEqual({
    OtherDocument: { PrDocumentNumber: '10113110/310226/0001234' },
  })
})

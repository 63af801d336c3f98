import { describe, expect, test } from 'vitest'
import type { ItemView } from '@/server/modules/audits/domain/views'
import { blankFacts, faultsOfFacts, numbered, objectedParagraphs, pastedItems, type CaseFacts } from './facts'

const PERIOD = { periodFrom: '2024-01-01', periodTo: '2025-12-31' }
const CASE: CaseFacts = {
  form: 'DESK',
  card: { ground: 'План', subjects: ['2'], ...PERIOD, declarations: [], place: '' },
  group: [{ id: 'lead', name: 'Громова', title: '', role: 'lead' }],
  requirements: [],
  objections: null,
}
const item = (id: string, part: Partial<ItemView>): ItemView => ({
  id,
  position: 1,
  code: '04021',
  name: 'Счёт-фактура',
  details: '',
  ...PERIOD,
  status: 'awaited',
  answer: null,
  answerReason: null,
  note: null,
  earlier: null,
  submissionIds: [],
  askedUntil: null,
  grantedUntil: null,
  askings: [],
  reason: null,
  timeRefused: null,
  answeredAt: null,
  draft: null,
  papers: [],
  ...part,
})
const ids = () => {
  let count = 0
  return () => `id-${++count}`
}

describe('facts of a document of customs', () => {
  test('AUD-2 a desk audit is prolonged by days, a field one by its month', () => {
    expect(blankFacts('prolongation', CASE, '2026-11-22', ids())).toMatchObject({ days: 120 })
    const field = blankFacts('prolongation', { ...CASE, form: 'FIELD_PLANNED' }, '2026-11-22', ids())
    expect(field).toMatchObject({ days: null })
  })

  test('AUD-6 time is offered for the lines in which it was asked for, until the latest day', () => {
    const requirement = {
      documentId: 'requirement',
      number: '06-12/000001',
      days: 10,
      terms: [],
      items: [
        item('a', { status: 'more-time-asked', askedUntil: '2026-12-20' }),
        item('b', { status: 'answered' }),
        item('c', { status: 'more-time-asked', askedUntil: '2026-12-25' }),
      ],
    }
    expect(blankFacts('more-time', { ...CASE, requirements: [requirement] }, '2026-11-22', ids())).toEqual({
      purpose: 'more-time',
      requirementId: 'requirement',
      itemIds: ['a', 'c'],
      until: '2026-12-25',
    })
  })

  test('AUD-8 a conclusion answers each paragraph once, whatever was objected to it', () => {
    const objections = {
      submissionId: 's',
      at: '',
      rows: [
        { paragraphId: '1', unit: 'п. 1', text: 'нет' },
        { paragraphId: '2', unit: 'п. 2', text: 'спорно' },
        { paragraphId: '1', unit: 'п. 1', text: 'и ещё' },
      ],
    }
    expect(objectedParagraphs({ objections })[0]?.texts).toEqual(['нет', 'и ещё'])
    const what = blankFacts('conclusion', { ...CASE, objections }, '2026-11-22', ids())
    expect(what).toMatchObject({ rows: [{ paragraphId: '1' }, { paragraphId: '2' }] })
    expect(faultsOfFacts(what).map(({ field }) => field)).toEqual(['answer-1', 'answer-2'])
  })

  test('AUD-6 lines are taken from a table that was copied from a spreadsheet', () => {
    const text =
      '04021\tСчёт-фактура\tпо ДТ 1234\t01.02.2025\t28.02.2025\nКнига покупок\n\n"Договор\nаренды"\tскладов'
    const { items: lines, unread } = pastedItems(text, PERIOD, ids())
    expect(unread.rows).toEqual([])
    expect(lines.map(({ code, name, details }) => [code, name, details])).toEqual([
      ['04021', 'Счёт-фактура', 'по ДТ 1234'],
      ['', 'Книга покупок', ''],
      ['', 'Договор\nаренды', 'складов'],
    ])
    expect(lines[0]).toMatchObject({ periodFrom: '2025-02-01', periodTo: '2025-02-28' })
    expect(lines[1]).toMatchObject(PERIOD)
    expect(numbered(lines).map(({ position }) => position)).toEqual([1, 2, 3])
  })

  test('AUD-6 no pasted line is lost in silence', () => {
    const text =
      '03011\tДоговор\n04021\t\n\tБез кода\tx\n03012;Договор аренды; складов\n\t\tтолько подробности'
    const { items, unread } = pastedItems(text, PERIOD, ids())
    expect(items.map(({ code, name, details }) => [code, name, details])).toEqual([
      ['03011', 'Договор', ''],
      ['', 'Без кода', 'x'],
      ['03012', 'Договор аренды', 'складов'],
    ])
    expect(unread).toEqual({ rows: [2, 5], text: '04021\t\n\t\tтолько подробности' })
  })

  test('AUD-6 says which line lacks what, in the order of the form', () => {
    const { items: lines } = pastedItems('Книга покупок', PERIOD, ids())
    const what = { purpose: 'requirement' as const, days: 0, items: lines }
    expect(faultsOfFacts(what)).toEqual([
      { field: 'fact-days', code: 'requirement-days' },
      { field: 'code-id-1', code: 'code' },
    ])
    expect(faultsOfFacts({ purpose: 'notification' })).toEqual([])
  })

  test('AUD-7 no two paragraphs of an act have one place', () => {
    const paragraphs = [
      { id: 'a', unit: 'Раздел 2, пункт 1', text: 'Вес' },
      { id: 'b', unit: 'раздел 2, пункт 1 ', text: 'Цена' },
    ]
    expect(faultsOfFacts({ purpose: 'act', paragraphs })).toEqual([{ field: 'unit-b', code: 'twice' }])
  })
})

import { describe, expect, test } from 'vitest'
import { declarationsOf, faultsOf, openingOf, type CaseDraft } from './case-draft'

const TODAY = '2026-11-22'
const DRAFT: CaseDraft = {
  form: 'DESK',
  person: { id: 'p', name: 'ООО «Балтийский вектор»', taxId: null },
  ground: ' План ',
  subjects: ['2'],
  periodFrom: '2024-01-01',
  periodTo: '2026-01-01',
  declarations: '10113110/210126/0001234\n10113110/210126/п001234',
  place: '',
  group: [{ officerId: 'o', role: 'lead' }],
}

describe('a new audit', () => {
  test('AUD-1 is whole when nothing is lacking, with its numbers as they are written in registers', () => {
    expect(faultsOf(DRAFT, TODAY)).toEqual([])
    expect(openingOf(DRAFT).card).toMatchObject({
      ground: 'План',
      declarations: ['10113110/210126/0001234', '10113110/210126/П001234'],
    })
  })

  test('AUD-1 says what is lacking, in the order of the form', () => {
    const empty: CaseDraft = {
      ...DRAFT,
      person: null,
      ground: ' ',
      subjects: [],
      periodFrom: '',
      periodTo: '',
      group: [],
    }
    expect(faultsOf(empty, TODAY).map(({ field }) => field)).toEqual([
      'person',
      'ground',
      'subjects',
      'periodFrom',
      'periodTo',
      'group',
    ])
    expect(faultsOf({ ...DRAFT, periodTo: '2023-12-31' }, TODAY)).toEqual([
      { field: 'periodTo', code: 'period' },
    ])
    expect(faultsOf({ ...DRAFT, declarations: 'ДТ 17' }, TODAY)).toEqual([
      { field: 'declarations', code: 'declaration', line: 'ДТ 17' },
    ])
  })

  test('takes numbers apart by lines, commas and semicolons, each once', () => {
    expect(declarationsOf(' a, b;c\n\nd\nA ')).toEqual(['A', 'B', 'C', 'D'])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultyCondition, readView, soundView } from './view-address'
import { MOST_FILTERS, writeView } from './view-query'

const view = (query: string) => readView(new URLSearchParams(query))

test('bounds are read as people write them, and as the portal does', () => {
  const bounds = (from: string, to: string) =>
    view(new URLSearchParams({ column: '2', from, to }).toString()).filters
  expect(bounds('1.9.2026', '27.11.2026')).toEqual([{ column: 2, from: '2026-09-01', to: '2026-11-27' }])
  expect(bounds('2026-09-01', '2026-11-27')).toEqual([{ column: 2, from: '2026-09-01', to: '2026-11-27' }])
  expect(bounds('1 234,50', '-3')).toEqual([{ column: 2, from: '1234.50', to: '-3' }])
})

test('what is wrong in an address is as if it were not there', () => {
  expect(view('sort=abc&column=x&text=1')).toEqual(view(''))
  expect(view('order=desc&sort=3')).toMatchObject({ sort: 3, descending: true, filters: [] })
})

const text = fc
  .string({ unit: fc.constantFrom('а', 'Ж', '~', '&', '=', ' ', '%', '\n', '1'), maxLength: 12 })
  .map((value) => value.trim())
  .filter(Boolean)
const bound = fc.constantFrom('2026-09-01', '-3', '1234.5')
const filter = fc
  .record(
    { column: fc.integer({ min: 0, max: 200 }), text, from: bound, to: bound },
    { requiredKeys: ['column'] },
  )
  .filter((one) => Object.keys(one).length > 1)
const anyView = fc.record({
  sort: fc.option(fc.integer({ min: 0, max: 200 })),
  descending: fc.boolean(),
  filters: fc.uniqueArray(filter, { maxLength: MOST_FILTERS, selector: (one) => JSON.stringify(one) }),
})

test('DOC-9 several conditions stand in the address and are read back as they were', () => {
  fc.assert(
    fc.property(anyView, (one) => {
      expect(view(writeView(one).toString())).toEqual(one)
    }),
  )
})

test('DOC-9 a condition that was typed joins those that are there, once, and never past the most', () => {
  const kept = { column: 1, text: 'а~б' }
  const address = writeView({ sort: null, descending: false, filters: [kept] })
  expect(view(`${address}&column=2&from=1.9.2026`).filters).toEqual([kept, { column: 2, from: '2026-09-01' }])
  expect(view(`${address}&column=1&text=${encodeURIComponent('а~б')}`).filters).toEqual([kept])
  const many = Array.from({ length: 30 }, (_, column) => `where=${column}~~~x`).join('&')
  expect(view(many).filters).toHaveLength(MOST_FILTERS)
})

test('DOC-9 a condition that is no condition is as if it were not there', () => {
  const wrong = ['', 'x~~~a', '3', '3~~~', '-1~~~a', `4~~~${'a'.repeat(201)}`].map((one) => `where=${one}`)
  expect(view(wrong.join('&')).filters).toEqual([])
  expect(view([...wrong, 'where=2~~~b'].join('&')).filters).toEqual([{ column: 2, text: 'b' }])
})

test('DOC-9 a bound that is not of its column’s type is told with what was typed, and leaves the table as it is', () => {
  const label = { ru: 'С', en: 'C' }
  const columns = (['money', 'date', 'text'] as const).map((type) => ({ key: type, label, type, sum: false }))
  const typed = (column: string, from: string, to = '') => {
    const query = new URLSearchParams({ column, text: '', from, to })
    return {
      faults: faultyCondition(query, columns)?.faults ?? {},
      left: soundView(readView(query), columns).filters,
    }
  }
  expect(typed('0', 'abc')).toEqual({ faults: { from: 'number' }, left: [] })
  expect(typed('0', '500', '100')).toEqual({ faults: { to: 'order' }, left: [] })
  expect(typed('0', '1e5')).toEqual({ faults: { from: 'number' }, left: [] })
  expect(typed('1', '31.02.2026')).toEqual({ faults: { from: 'day' }, left: [] })
  expect(typed('1', '5')).toEqual({ faults: { from: 'day' }, left: [] })
  expect(typed('0', '1 234,50', '2000')).toEqual({
    faults: {},
    left: [{ column: 0, from: '1234.50', to: '2000' }],
  })
  expect(typed('1', '1.2.2026')).toMatchObject({ faults: {}, left: [{ from: '2026-02-01' }] })
  expect(typed('2', 'abc')).toMatchObject({ faults: {}, left: [{ from: 'abc' }] })
  expect(typed('7', '1')).toEqual({ faults: {}, left: [] })
  expect(soundView(readView(new URLSearchParams('sort=9')), columns).sort).toBeNull()
})

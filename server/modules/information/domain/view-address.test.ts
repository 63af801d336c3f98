import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readView } from './view-address'
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

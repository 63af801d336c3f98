import { expect, test } from 'vitest'
import { readView } from './view-address'

const view = (query: string) => {
  const address = new URLSearchParams(query)
  return readView((name) => address.get(name))
}

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

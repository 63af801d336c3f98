import { expect, test } from 'vitest'
import { textChanges } from './take-in'

test('texts that differ are named by their paths', () => {
  const before = { a: 'x', goods: [{ name: 'чай', unit: '' }], same: { b: 'y' } }
  const after = { a: 'x', goods: [{ name: 'кофе', unit: 'кг' }], same: { b: 'y' } }
  expect(textChanges(before, after)).toEqual([
    { path: 'goods.0.name', text: 'кофе' },
    { path: 'goods.0.unit', text: 'кг' },
  ])
})

test.each([
  ['an item that came', { goods: ['чай'] }, { goods: ['чай', 'кофе'] }],
  ['a branch that was chosen', { a: '' }, { b: '' }],
  ['a group that was filled in', {}, { address: { city: 'Смоленск' } }],
])('%s is more than a text', (_case, before, after) => {
  expect(textChanges(before, after)).toBeNull()
})

test('nothing differs in the same values', () => {
  expect(textChanges({ a: ['x'] }, { a: ['x'] })).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap'

const measure = (text: string) => [...text].length

test('no line is wider than its place, and nothing but spaces at the ends of lines is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '\n', '-'), maxLength: 200 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (value, width) => {
      const lines = wrap(value, width, measure)
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
      const letters = (one: string) => one.replace(/[ \n]/g, '')
      expect(letters(lines.join(''))).toBe(letters(value))
    }),
  )
})

test('of more lines than may be the last says that there was more', () => {
  expect(wrap('один два три четыре', 5, measure, 2)).toEqual(['один', 'два…'])
  expect(wrap('абвгдежз', 4, measure, 1)).toEqual(['абв…'])
  expect(wrap('', 4, measure, 1)).toEqual([''])
})

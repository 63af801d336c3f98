import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBytes, formatNumber } from './bytes'

describe('formatBytes', () => {
  it.each([
    [0, '0\u00a0байт'],
    [1023, '1\u00a0023\u00a0байт'],
    [1024, '1\u00a0КБ'],
    [1536, '1,5\u00a0КБ'],
    [1024 ** 2 - 1, '1\u00a0МБ'],
    [60 * 1024 ** 2, '60\u00a0МБ'],
    [5 * 1024 ** 4, '5\u00a0120\u00a0ГБ'],
  ])('%i', (bytes, expected) => {
    expect(formatBytes(bytes, 'ru')).toBe(expected)
  })

  it('never shows a thousand and more of a unit that has a greater one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 1024 ** 4 - 1 }), (bytes) => {
        const value = Number(formatBytes(bytes, 'en').split('\u00a0')[0]?.replaceAll(',', ''))
        expect(value).toBeLessThanOrEqual(1024)
        expect(value).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

it('formatNumber groups by three and keeps the sign', () => {
  expect(formatNumber(1234567.5, 'ru')).toBe('1\u00a0234\u00a0567,5')
  expect(formatNumber(-1234, 'en')).toBe('−1,234')
})

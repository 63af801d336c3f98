import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainPattern, matchesPattern, PatternError, samplePattern } from './pattern'

/** Shapes of patterns the official album uses, and parts of the grammar it may use tomorrow. */
const PATTERNS = [
  '\\d{2}',
  '(\\d{15})|(\\d{13})',
  '[A-Z]{2}|[0]{2}|[9]{2}',
  '[A-Z]{3}|[А-Я]{3}|[0-9A-Z]{5}',
  '[0-9]{2}|[0-9]{5}|[0-9]{8}',
  '(\\d{1,4})|(\\d{5}/[А-Я]{2}-\\d{6})',
  'R(\\.[A-Z]{2}\\.[A-Z]{2}\\.[0-9]{2})?\\.[0-9]{3}',
  '[A-Z]{2}//[0-9]{5}//[0-9]{2}//[0-9]{4}',
  '[0-9,/-]*',
  '\\w{3}',
  '\\D{3}',
  '[А-Яа-яЁё \\-]{1,120}',
  '[a-z-[aeiou]]+',
  '[^0-9]+x?',
  '\\p{Lu}\\p{L}*',
  '^$',
  'a.c',
]

describe('patterns of XML Schema', () => {
  it.each(PATTERNS)('%s matches its own samples', (source) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })), (stream) => {
        const text = samplePattern(source, () => Number(stream.next().value))
        expect(matchesPattern(source, text)).toBe(true)
      }),
    )
  })

  it('are anchored at both ends, and ^ and $ are plain characters', () => {
    expect(matchesPattern('\\d{2}', '123')).toBe(false)
    expect(matchesPattern('\\d{2}', '12\n')).toBe(false)
    expect(matchesPattern('^$', '^$')).toBe(true)
    expect(matchesPattern('^$', '')).toBe(false)
  })

  it('subtract classes', () => {
    expect(matchesPattern('[a-z-[aeiou]]+', 'xyz')).toBe(true)
    expect(matchesPattern('[a-z-[aeiou]]+', 'xaz')).toBe(false)
  })

  it.each(['(', ')', '[a', 'a{', 'a{2', '\\y', '\\p{IsCyrillic}', '+', 'a{1,x}'])(
    '%s is refused',
    (source) => {
      expect(() => matchesPattern(source, 'a')).toThrow(PatternError)
    },
  )

  it('explain themselves', () => {
    expect(explainPattern('\\d{9}')).toEqual({ hint: 'digits', params: { lengths: '9' } })
    expect(explainPattern('(\\d{15})|(\\d{13})')).toEqual({ hint: 'digits', params: { lengths: '15 / 13' } })
    expect(explainPattern('[0-9]{1,3}')).toEqual({ hint: 'digits', params: { lengths: '1–3' } })
    expect(explainPattern('[A-Z]{2}')).toEqual({ hint: 'capitals', params: { lengths: '2' } })
    const { hint, params } = explainPattern('\\d{5}/[А-Я]{2}')
    expect(hint).toBe('format')
    expect('example' in params && matchesPattern('\\d{5}/[А-Я]{2}', params.example)).toBe(true)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessFromName } from './papers'
import { snippetOf, termsOf } from './search-query'
import { codeOf } from './search-text'
import { dueWarnings, endsBeforeBegun, termState } from './term'

test('DOC-4 pieces of a snippet are pieces of the text, and what is marked was looked for', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 150 }),
      fc.constantFrom('договор', '15/2024', 'шины'),
      (around, word) => {
        const text = `${around} ${word} ${around}`
        const pieces = snippetOf(text, termsOf(word))
        expect(pieces?.some(({ hit }) => hit)).toBe(true)
        for (const { text: piece, hit } of pieces ?? []) if (hit) expect(text).toContain(piece)
      },
    ),
  )
})

test('DOC-4 numbers are found with any punctuation', () => {
  expect(codeOf('ЭА-00001-000012')).toBe('эа00001000012')
  expect(codeOf('договор')).toBeNull()
  expect(termsOf('№15/2024-К')).toEqual([{ kind: 'number', together: '152024к', parts: ['15', '2024', 'к'] }])
})

test('DOC-4 the name of a file tells the number, the day and the sort', () => {
  expect(guessFromName('Договор поставки № 15-К от 03.02.2024.pdf')).toEqual({
    title: 'Договор поставки № 15-К от 03.02.2024',
    number: '15-К',
    date: '2024-02-03',
    paper: 'contract',
  })
  expect(guessFromName('скан.pdf')).toMatchObject({ number: null, date: null, paper: 'other' })
})

test('DOC-4 a term ends with its last day, and each warning is given once', () => {
  expect(termState(null, '2026-11-22')).toBe('in-force')
  expect(termState('2026-11-22', '2026-11-22')).toBe('expiring')
  expect(termState('2026-11-21', '2026-11-22')).toBe('expired')
  expect(dueWarnings('2026-11-28', [30], '2026-11-22')).toEqual([7])
  expect(dueWarnings('2026-11-28', [30, 7], '2026-11-22')).toEqual([])
})

test('a paper does not end before it begins, by its own date where nothing else is said', () => {
  const days = (documentDate: string | null, validFrom: string | null, validTo: string | null) =>
    endsBeforeBegun({ documentDate, validFrom, validTo })
  expect(days('2026-12-01', null, '2020-01-01')).toBe(true)
  expect(days('2026-12-01', '2019-01-01', '2020-01-01')).toBe(false)
  expect(days(null, '2020-01-02', '2020-01-01')).toBe(true)
  expect(days('2020-01-01', null, '2020-01-01')).toBe(false)
  expect(days(null, null, '2020-01-01')).toBe(false)
  expect(days('2026-12-01', null, null)).toBe(false)
})

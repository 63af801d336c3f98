import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMON_WORDS } from './common-passwords'
import { judgePassword, MAX_LENGTH, MIN_LENGTH, PASSWORD_PROBLEMS, passwordLength } from './password-rules'

describe('refused', () => {
  test.each([
    ['password', 'common'],
    ['Password2024!', 'common'],
    ['P@ssw0rd', 'common'],
    ['пароль123', 'common'],
    ['gfhjkm12345', 'common'],
    ['GFHJKM2026', 'common'],
    ['Йцукен2026', 'common'],
    ['Наташа1987', 'common'],
    ['yfnfif1987', 'common'],
    ['12345678', 'sequence'],
    ['87654321', 'sequence'],
    ['qwertyuiop1', 'sequence'],
    ['1qaz2wsx', 'sequence'],
    ['абвгдежз', 'sequence'],
    ['аааааааааа', 'repeated'],
    ['лунаЛунаЛуна', 'repeated'],
    ['121212121212', 'repeated'],
    ['краткий', 'short'],
    ['д'.repeat(MAX_LENGTH + 1), 'long'],
  ] as const)('%s: %s', (password, problem) => {
    expect(judgePassword(password)).toContain(problem)
  })

  test('what holds the login, the address or a name, in either layout', () => {
    const personal = ['s.belova', 'sofia.belova@firm.example.test', 'Белова']
    for (const password of ['S.Belova-вечером', 'сад-белова-сад', 'my-sofia.belova-box', ',tkjdf-cfl-56']) {
      expect(judgePassword(password, personal), password).toContain('personal')
    }
    expect(judgePassword('S.Belova-вечером')).toEqual([])
  })
})

describe('accepted', () => {
  test.each([
    'синий трамвай до моря',
    'зелёный чай в 5 утра',
    'correct horse battery staple',
    'Xk7#mQ2vTz',
    'тлюмбр-шкваден',
    'пароль от сейфа у Галины Петровны',
    '日本語のとても長い合言葉です',
  ])('%s', (password) => {
    expect(judgePassword(password, ['belova', 'belova@example.test'])).toEqual([])
  })
})

describe('for every password', () => {
  test('too few characters are always short and too many always long, however they are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 260 }), (password) => {
        const problems = judgePassword(password)
        expect(problems.includes('short')).toBe(passwordLength(password) < MIN_LENGTH)
        expect(problems.includes('long')).toBe(passwordLength(password) > MAX_LENGTH)
        for (const problem of problems) expect(PASSWORD_PROBLEMS).toContain(problem)
      }),
    )
  })

  test('a common word stays common in any case and with any figures and marks around it', () => {
    const words = fc.constantFrom(...COMMON_WORDS)
    const around = fc.string({ unit: fc.constantFrom(...'0123456789!?.-_ '), maxLength: 6 })
    fc.assert(
      fc.property(words, around, around, fc.boolean(), (word, before, after, upper) => {
        expect(judgePassword(before + (upper ? word.toUpperCase() : word) + after)).toContain('common')
      }),
    )
  })

  test('decomposed and composed letters are one password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
        expect(judgePassword(password.normalize('NFD'))).toEqual(judgePassword(password.normalize('NFC')))
      }),
    )
  })
})

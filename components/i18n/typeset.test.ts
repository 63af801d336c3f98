import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeset } from './typeset'

describe('typeset', () => {
  it.each([
    ['Отправить в таможню', 'Отправить в\u00a0таможню'],
    ['и в неё', 'и\u00a0в\u00a0неё'],
    ['Кабинет — это дом', 'Кабинет\u00a0— это\u00a0дом'],
    ['Не больше 300 МБ.', 'Не\u00a0больше 300\u00a0МБ.'],
    ['архив связок', 'архив связок'],
  ])('%j', (text, expected) => {
    expect(typeset(text)).toBe(expected)
  })

  it('changes nothing but spaces, and nothing the second time', () => {
    const words = fc.constantFrom('в', 'и', 'на', '—', '«', 'таможня', '12', 'МБ', 'для', '№', '(', 'не')
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const text = list.join(' ')
        expect(typeset(text).replaceAll('\u00a0', ' ')).toBe(text)
        expect(typeset(typeset(text))).toBe(typeset(text))
      }),
    )
  })
})

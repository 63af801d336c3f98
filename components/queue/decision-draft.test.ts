import { describe, expect, it } from 'vitest'
import { missingIn, NO_DRAFT, withTemplate } from './decision-draft'

describe('a ready text', () => {
  it('never takes the place of what was written', () => {
    expect(withTemplate('', 'Отказано.')).toBe('Отказано.')
    expect(withTemplate('  \n', 'Отказано.')).toBe('Отказано.')
    expect(withTemplate('Проверено. \n', 'Отказано.')).toBe('Проверено.\n\nОтказано.')
  })
})

describe('a decision', () => {
  it('needs an outcome, a text and a file that has arrived', () => {
    expect(missingIn(NO_DRAFT, 0)).toEqual(['outcome', 'text', 'files'])
    expect(missingIn({ outcome: 'REFUSED', text: ' ' }, 1)).toEqual(['text'])
    expect(missingIn({ outcome: 'ACCEPTED', text: 'Принято.' }, 2)).toEqual([])
  })
})

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
  const stored = { state: 'STORED' } as const

  it('needs an outcome, a text and a file', () => {
    expect(missingIn(NO_DRAFT, [])).toEqual(['outcome', 'text', 'files'])
    expect(missingIn({ outcome: 'REFUSED', text: ' ' }, [stored])).toEqual(['text'])
    expect(missingIn({ outcome: 'ACCEPTED', text: 'Принято.' }, [stored, stored])).toEqual([])
  })

  it.each(['UPLOADING', 'REFUSED'] as const)('waits while one of its files is %s', (state) => {
    expect(missingIn({ outcome: 'ACCEPTED', text: 'Принято.' }, [stored, { state }])).toEqual(['files'])
  })
})

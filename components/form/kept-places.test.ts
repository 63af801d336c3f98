import { expect, it } from 'vitest'
import { keptAt } from './kept-places'

it('keeps a place and everything under it, and nothing beside it', () => {
  const paths = ['RequestedDoc', 'RequestNumber.Number']
  expect(keptAt(paths, 'RequestedDoc')).toBe('itself')
  expect(keptAt(paths, 'RequestedDoc.0.DocCode')).toBe('within')
  expect(keptAt(paths, 'RequestedDocuments')).toBeNull()
  expect(keptAt(paths, 'RequestNumber')).toBeNull()
  expect(keptAt(paths, 'RequestNumber.Date')).toBeNull()
  expect(keptAt([], '')).toBeNull()
})

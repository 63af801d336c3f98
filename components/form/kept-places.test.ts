import { expect, it } from 'vitest'
import { keptAt } from './kept-places'

it('keeps a place and everything under it, and nothing beside it', () => {
  const kept = { RequestedDoc: 'в сведениях', 'RequestNumber.Number': 'из дела' }
  expect(keptAt(kept, 'RequestedDoc')).toEqual({ hint: 'в сведениях' })
  expect(keptAt(kept, 'RequestNumber.Number')).toEqual({ hint: 'из дела' })
  expect(keptAt(kept, 'RequestedDoc.0.DocCode')).toEqual({})
  expect(keptAt(kept, 'RequestedDocuments')).toBeNull()
  expect(keptAt(kept, 'RequestNumber')).toBeNull()
  expect(keptAt(kept, 'RequestNumber.Date')).toBeNull()
  expect(keptAt({}, '')).toBeNull()
})

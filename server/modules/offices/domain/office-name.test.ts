import { expect, it } from 'vitest'
import { officeName, officeNameTo } from './office-name'

const SMOLENSK = {
  name: 'Смоленская таможня',
  nameTo: 'Смоленскую таможню',
  nameEn: 'Smolensk Customs House',
}

it('names an office in both languages, declined in Russian alone', () => {
  expect(officeName(SMOLENSK)).toEqual({ ru: 'Смоленская таможня', en: 'Smolensk Customs House' })
  expect(officeNameTo(SMOLENSK)).toEqual({ ru: 'Смоленскую таможню', en: 'Smolensk Customs House' })
})

it('falls back to the Russian name, never to the declined one', () => {
  const unnamed = { ...SMOLENSK, nameEn: null }
  expect(officeName(unnamed).en).toBe('Смоленская таможня')
  expect(officeNameTo(unnamed).en).toBe('Смоленская таможня')
})

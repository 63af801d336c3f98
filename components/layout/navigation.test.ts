import { describe, expect, it } from 'vitest'
import { CABINET_SECTIONS, isOpen, pickSections, sameSection } from './navigation'

describe('sameSection', () => {
  it.each([
    ['/cabinet/A', '/cabinet/B'],
    ['/cabinet/A/documents', '/cabinet/B/documents'],
    ['/cabinet/A/documents/17/edit', '/cabinet/B/documents'],
    ['/cabinet/A/unheard-of', '/cabinet/B'],
    ['/profile/A/documents', '/cabinet/B'],
    ['/', '/cabinet/B'],
  ])('%s → %s', (from, to) => {
    expect(sameSection(from, 'B')).toBe(to)
  })
})

describe('isOpen', () => {
  it('marks home only on home itself', () => {
    expect(isOpen('/cabinet/A', '/cabinet/A', '/cabinet/A')).toBe(true)
    expect(isOpen('/cabinet/A/archive', '/cabinet/A', '/cabinet/A')).toBe(false)
  })

  it('marks a section on its inner pages, not on a namesake', () => {
    expect(isOpen('/cabinet/A/archive/3', '/cabinet/A', '/cabinet/A/archive')).toBe(true)
    expect(isOpen('/cabinet/A/archives', '/cabinet/A', '/cabinet/A/archive')).toBe(false)
  })
})

it('pickSections keeps the order of the shell', () => {
  expect(pickSections(CABINET_SECTIONS, ['archive', 'home']).map(({ key }) => key)).toEqual([
    'home',
    'archive',
  ])
  expect(pickSections(CABINET_SECTIONS, undefined)).toHaveLength(CABINET_SECTIONS.length)
})

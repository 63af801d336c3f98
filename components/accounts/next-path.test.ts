import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path'

const ORIGIN = 'https://portal.example.test'

describe('where to go after signing in', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/console?id=7#top', '/console?id=7#top'],
    [`${ORIGIN}/cabinet/1`, '/cabinet/1'],
    ['https://evil.example.test/console', '/'],
    ['//evil.example.test', '/'],
    ['/\\evil.example.test', '/'],
    ['.//evil.example.test', '/evil.example.test'],
    ['/\t/evil.example.test', '/'],
    ['javascript:alert(1)', '/'],
    ['http://portal.example.test/console', '/'],
    ['https://', '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(nextPath(wanted, ORIGIN)).toBe(path)
  })

  it('never leaves the portal, whatever is written', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      ':',
      '//',
      'evil',
      'https:',
      '@',
      '\t',
      '\n',
      '.',
      '?',
      '#',
      ' ',
    )
    const written = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string(), written), (wanted) => {
        const path = nextPath(wanted, ORIGIN)
        expect(path.startsWith('/')).toBe(true)
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
      }),
    )
  })
})

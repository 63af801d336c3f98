import { describe, expect, it } from 'vitest'
import { newcomers } from './newcomers'

const list = (ids: string) => [...ids].map((id) => ({ id }))
const arrived = (before: string | null, now: string) =>
  newcomers(before === null ? null : list(before), list(now))
    .map(({ id }) => id)
    .join('')

describe('what is new in the queue', () => {
  it.each([
    ['nothing in a list seen for the first time', null, 'ab', ''],
    ['what came on top', 'ab', 'xab', 'x'],
    ['what came between', 'ab', 'axb', 'x'],
    ['not the next page', 'ab', 'abcd', ''],
    ['not what is left when others have gone', 'abc', 'c', ''],
    ['everything in a list that was empty', '', 'xy', 'xy'],
    ['nothing when another list is shown', 'ab', 'xy', ''],
  ])('%s', (_, before, now, expected) => {
    expect(arrived(before, now)).toBe(expected)
  })
})

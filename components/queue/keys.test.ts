import { describe, expect, it } from 'vitest'
import { keyAct, type KeyPress } from './keys'

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...change,
})

describe('keys of the console', () => {
  it.each([
    [{ key: 'j', code: 'KeyJ' }, 'next'],
    [{ key: 'о', code: 'KeyJ' }, 'next'],
    [{ key: 'л', code: 'KeyK' }, 'previous'],
    [{ key: 'ф', code: 'KeyA' }, 'take'],
    [{ key: 'r', code: 'KeyR' }, 'register'],
    [{ key: '/', code: 'Slash' }, 'search'],
    [{ key: '.', code: 'Slash' }, 'search'],
    [{ key: '?', code: 'Slash', shiftKey: true }, 'help'],
    [{ key: ',', code: 'Slash', shiftKey: true }, 'help'],
    [{ key: '?', code: 'Digit7', shiftKey: true }, 'help'],
  ] as const)('%j is %s', (change, act) => {
    expect(keyAct(press(change))).toBe(act)
  })

  it('leaves the browser its own shortcuts', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(keyAct(press({ key: 'r', code: 'KeyR', [modifier]: true }))).toBeNull()
  })
})

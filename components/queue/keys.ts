/** What a key does at the console. */
export type KeyAct = 'next' | 'previous' | 'take' | 'register' | 'search' | 'help'

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

const BY_CODE: Record<string, KeyAct> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyA: 'take',
  KeyR: 'register',
}

/**
 * The act of a key press, or null. Letters go by their place on the keyboard, so that they work in the Russian layout;
 * `/` and `?` by what they print, or by the place they have in the English one.
 */
export function keyAct(press: KeyPress): KeyAct | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  if (press.key === '?' || (press.code === 'Slash' && press.shiftKey)) return 'help'
  if (press.key === '/' || press.code === 'Slash') return 'search'
  return press.shiftKey ? null : (BY_CODE[press.code] ?? null)
}

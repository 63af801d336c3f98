/** `+` and 7 to 15 digits (E.164). */
const E164 = /^\+[1-9][0-9]{6,14}$/

/**
 * A telephone number as typed, in the form of E.164; null when it is none. Russian numbers may begin with 8 or without
 * a code: `8 (912) 000-00-01`, `912 000 00 01`.
 */
export function readPhone(typed: string): string | null {
  const text = typed.replace(/[\s()\-–—.]/g, '')
  const number = /^8[0-9]{10}$/.test(text)
    ? `+7${text.slice(1)}`
    : /^9[0-9]{9}$/.test(text)
      ? `+7${text}`
      : /^7[0-9]{10}$/.test(text)
        ? `+${text}`
        : text
  return E164.test(number) ? number : null
}

import { COMMON_WORDS } from './common-passwords'

/**
 * Rules for a new password, by NIST SP 800-63B and OWASP ASVS 5.0 (6.2): length and a list of what is guessed first,
 * never a mixture of kinds of characters. The floor is eight (ASVS 6.2.1), because the lock-out leaves a guesser some forty
 * attempts a day; the page recommends the fifteen that both documents do.
 */
export const MIN_LENGTH = 8
export const GOOD_LENGTH = 15
/** Room for a long phrase; a limit only so that nobody makes the server hash a book. */
export const MAX_LENGTH = 200

export const PASSWORD_PROBLEMS = ['short', 'long', 'common', 'personal', 'repeated', 'sequence'] as const
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number]

/** The one form in which a password is counted, judged, hashed and compared, whatever keyboard wrote it. */
export const normalPassword = (password: string) => password.normalize('NFKC')

/** Number of characters as a person counts them. */
export const passwordLength = (password: string) => [...normalPassword(password)].length

/** Fewest letters of a word of the person's that make a password easy to guess. */
const PERSONAL_LENGTH = 4
/** Characters in a row on a keyboard, in an alphabet or in figures that count as one. */
const RUN = 4
/** What must be left of a password when everything easy is taken out of it. */
const REST = 5

const ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')])

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбю'
const TWIN = new Map(
  [...LATIN].flatMap((key, i) => [[key, CYRILLIC[i]!] as const, [CYRILLIC[i]!, key] as const]),
)

/** The same keys pressed in the other layout: `gfhjkm` and «пароль». */
const twinOf = (text: string) => [...text].map((char) => TWIN.get(char) ?? char).join('')

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
const withoutLookalikes = (text: string) => [...text].map((char) => LOOKALIKES[char] ?? char).join('')

/** Figures and marks around a word are what everybody adds to it. */
const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/**
 * What is wrong with a password, in the order of the rules; empty when it may be used. `personal` are words that a
 * guesser knows: the login, the address, the names.
 */
export function judgePassword(password: string, personal: readonly string[] = []): PasswordProblem[] {
  const text = normalPassword(password).toLowerCase().replaceAll('ё', 'е')
  const length = passwordLength(password)
  const found: Record<PasswordProblem, boolean> = {
    short: length < MIN_LENGTH,
    long: length > MAX_LENGTH,
    common: isCommon(text),
    personal: personalWords(personal).some((word) => text.includes(word) || twinOf(text).includes(word)),
    repeated: isRepeated(text),
    sequence: isSequence(text),
  }
  return PASSWORD_PROBLEMS.filter((problem) => found[problem])
}

function isCommon(text: string): boolean {
  const plain = withoutLookalikes(text)
  const stems = [text, bare(text), plain, bare(plain), bare(withoutLookalikes(bare(text)))]
  return stems.some((stem) => COMMON_WORDS.has(stem) || COMMON_WORDS.has(twinOf(stem)))
}

/** Whole words and, of an address, what stands before the `@`; shorter ones meet in any phrase. */
function personalWords(personal: readonly string[]): string[] {
  return personal
    .flatMap((word) => [word, word.split('@')[0]!])
    .map((word) => word.toLowerCase().replaceAll('ё', 'е').trim())
    .filter((word) => word.length >= PERSONAL_LENGTH)
}

/** Few different characters, or one piece again and again. */
function isRepeated(text: string): boolean {
  if (text.length < 2) return false
  return new Set(text).size < 4 || /^(.{1,6}?)\1+.{0,2}$/su.test(text)
}

/** Runs along a keyboard, an alphabet or figures, and little besides. */
function isSequence(text: string): boolean {
  let left = 0
  for (let i = 0; i < text.length;) {
    const run = runAt(text, i)
    if (run >= RUN) i += run
    else {
      left++
      i++
    }
  }
  return left < text.length && left < REST
}

function runAt(text: string, start: number): number {
  let longest = 1
  for (const row of SEQUENCES) {
    const from = row.indexOf(text[start]!)
    if (from < 0) continue
    let length = 1
    while (start + length < text.length && row[from + length] === text[start + length]) length++
    longest = Math.max(longest, length)
  }
  return longest
}

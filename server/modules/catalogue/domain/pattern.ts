/**
 * Regular expressions of XML Schema: read once into a small tree, from which follow the JavaScript expression, a
 * random matching text, and an explanation a person understands. Isomorphic.
 */

/** A run of pieces per alternative. */
type Alternatives = readonly (readonly Piece[])[]
interface Piece {
  atom: { characters: string } | { group: Alternatives }
  min: number
  max: number | null
}

/** Thrown for an expression XML Schema does not allow, or a rare part of it (Unicode blocks) that is not supported. */
export class PatternError extends Error {
  override name = 'PatternError'
}

/** Escapes that stand for a set, as the inside of a JavaScript class. `\d` is taken as ASCII: identifiers mean that. */
const SETS: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '\\p{L}\\p{M}\\p{N}\\p{S}',
  s: ' \\t\\n\\r',
  i: '\\p{L}_:',
  c: '\\p{L}\\p{N}\\p{M}_:.\\-',
}
const NEGATED_SETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SETS).map(([letter, set]) => [letter.toUpperCase(), set]),
)
const CONTROLS: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t' }

const cache = new Map<string, { tree: Alternatives; expression: RegExp }>()

function read(source: string) {
  let known = cache.get(source)
  if (!known) {
    const tree = new Reader(source).whole()
    known = { tree, expression: new RegExp(`^(?:${write(tree)})$`, 'u') }
    // definitions compiled from schemas bring a few hundred at most; a runaway source must not grow the process
    if (cache.size > 2000) cache.clear()
    cache.set(source, known)
  }
  return known
}

/** True when the whole text matches. Throws PatternError when the expression itself is not readable. */
export function matchesPattern(source: string, text: string): boolean {
  return read(source).expression.test(text)
}

/** False for an expression that XML Schema does not allow, or that needs what is not supported. */
export function isReadablePattern(source: string): boolean {
  try {
    return read(source) !== null
  } catch {
    return false
  }
}

/** Characters a sampled text should have at most and at least. */
export interface PatternRoom {
  length?: number
  minLength?: number
  maxLength?: number
}

/**
 * A text that matches, with a regard for its length that is not a promise; `random` gives numbers in [0, 1). Throws
 * PatternError as above.
 */
export function samplePattern(source: string, random: () => number, room: PatternRoom = {}): string {
  const most = room.length ?? room.maxLength ?? Infinity
  const least = room.length ?? room.minLength ?? 0
  // now and then repetitions are long enough to reach the least length by themselves
  const more = random() < 0.5 ? 5 : Math.max(5, least)
  for (let attempt = 0; attempt < 20; attempt++) {
    const text = sampleTree(read(source).tree, random, more)
    const length = [...text].length
    if (length >= least && length <= most) return text
  }
  return sampleTree(read(source).tree, random, more)
}

export type PatternHint =
  | { hint: 'digits' | 'capitals'; params: { lengths: string } }
  | { hint: 'format'; params: { example: string } }

/** Says what the pattern wants: so many digits, so many capital letters, or else an example. */
export function explainPattern(source: string): PatternHint {
  const { tree } = read(source)
  for (const [hint, characters] of [
    ['digits', '0-9'],
    ['capitals', 'A-Z'],
  ] as const) {
    const lengths = runsOf(tree, characters)
    if (lengths) return { hint, params: { lengths: lengths.join(' / ') } }
  }
  let state = 0
  // a fixed walk through the alphabet: the same pattern always shows the same example
  const example = sampleTree(tree, () => ((state = (state + 0.37) % 1), state))
  return { hint: 'format', params: { example } }
}

function runsOf(tree: Alternatives, characters: string): string[] | null {
  const lengths: string[] = []
  for (const pieces of tree) {
    const only = pieces.length === 1 ? pieces[0] : undefined
    if (only && 'group' in only.atom && only.min === 1 && only.max === 1) {
      const inner = runsOf(only.atom.group, characters)
      if (!inner) return null
      lengths.push(...inner)
      continue
    }
    if (
      !pieces.length ||
      !pieces.every((p) => 'characters' in p.atom && p.atom.characters === `[${characters}]`)
    )
      return null
    const min = pieces.reduce((sum, piece) => sum + piece.min, 0)
    const max = pieces.reduce((sum, piece) => sum + (piece.max ?? Infinity), 0)
    lengths.push(min === max ? `${min}` : max === Infinity ? `≥ ${min}` : `${min}–${max}`)
  }
  return lengths
}

const write = (tree: Alternatives): string => tree.map((pieces) => pieces.map(writePiece).join('')).join('|')

function writePiece({ atom, min, max }: Piece): string {
  const body = 'group' in atom ? `(?:${write(atom.group)})` : atom.characters
  return min === 1 && max === 1 ? body : `${body}{${min},${max ?? ''}}`
}

const ALPHABET = [
  ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  ...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  ...'-_.,:;/ !"#$%&\'()*+<=>?@[\\]^`{|}~№«»—\t\n',
]
const matching = new Map<string, readonly string[]>()

function lettersOf(characters: string): readonly string[] {
  let known = matching.get(characters)
  if (!known) {
    const one = new RegExp(`^${characters}$`, 'u')
    known = ALPHABET.filter((letter) => one.test(letter))
    if (matching.size > 2000) matching.clear()
    matching.set(characters, known)
  }
  if (!known.length) throw new PatternError(`no sample character for ${characters}`)
  return known
}

/** `more`: how often at most beyond its least a piece without an upper bound is repeated. */
function sampleTree(tree: Alternatives, random: () => number, more = 5): string {
  return pick(tree, random)
    .map((piece) => samplePiece(piece, random, more))
    .join('')
}

function samplePiece({ atom, min, max }: Piece, random: () => number, more: number): string {
  const count = min + Math.floor(random() * ((max ?? min + more) - min + 1))
  let text = ''
  for (let i = 0; i < count; i++) {
    text += 'group' in atom ? sampleTree(atom.group, random, more) : pick(lettersOf(atom.characters), random)
  }
  return text
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.min(list.length - 1, Math.floor(random() * list.length))]
  if (item === undefined) throw new PatternError('nothing to pick from')
  return item
}

/** Recursive descent over the grammar of appendix F of XML Schema part 2. */
class Reader {
  private readonly letters: readonly string[]
  private place = 0
  constructor(private readonly source: string) {
    this.letters = [...source]
  }

  whole(): Alternatives {
    const tree = this.alternatives()
    if (this.place < this.letters.length) this.fail('an unmatched )')
    return tree
  }

  private fail(what: string): never {
    throw new PatternError(`${what} at ${this.place} in ${this.source}`)
  }
  private look = () => this.letters[this.place]
  private next(): string {
    return this.letters[this.place++] ?? this.fail('an early end')
  }
  private skip(letter: string): boolean {
    if (this.look() !== letter) return false
    this.place++
    return true
  }

  private alternatives(): Alternatives {
    const all = [this.pieces()]
    while (this.skip('|')) all.push(this.pieces())
    return all
  }

  private pieces(): Piece[] {
    const pieces: Piece[] = []
    for (
      let letter = this.look();
      letter !== undefined && letter !== '|' && letter !== ')';
      letter = this.look()
    ) {
      const atom = this.atom()
      pieces.push({ atom, ...this.quantifier() })
    }
    return pieces
  }

  private quantifier(): { min: number; max: number | null } {
    if (this.skip('?')) return { min: 0, max: 1 }
    if (this.skip('*')) return { min: 0, max: null }
    if (this.skip('+')) return { min: 1, max: null }
    if (!this.skip('{')) return { min: 1, max: 1 }
    let body = ''
    while (!this.skip('}')) body += this.next()
    const bounds = /^(\d+)(?:(,)(\d*))?$/.exec(body) ?? this.fail('a wrong quantifier')
    const min = Number(bounds[1])
    return { min, max: bounds[2] ? (bounds[3] ? Number(bounds[3]) : null) : min }
  }

  private atom(): Piece['atom'] {
    const letter = this.next()
    if (letter === '(') {
      const group = this.alternatives()
      if (!this.skip(')')) this.fail('a missing )')
      return { group }
    }
    if (letter === '.') return { characters: '[^\\n\\r]' }
    if (letter === '[') return { characters: this.characterClass() }
    if (letter === '\\') return { characters: this.escape() }
    if ('?*+{}]'.includes(letter)) this.fail(`an unexpected ${letter}`)
    return { characters: `[${literal(letter)}]` }
  }

  /** After `\`: one JavaScript class. */
  private escape(): string {
    const letter = this.next()
    const set = SETS[letter]
    if (set) return `[${set}]`
    const negated = NEGATED_SETS[letter]
    if (negated) return `[^${negated}]`
    return `[${this.escapeInClass(letter)}]`
  }

  private escapeInClass(letter: string): string {
    const control = CONTROLS[letter] ?? SETS[letter]
    if (control) return control
    if (letter === 'p' || letter === 'P') {
      if (!this.skip('{')) this.fail('a property without {')
      let name = ''
      while (!this.skip('}')) name += this.next()
      if (!/^[A-Z][a-z]?$/.test(name)) this.fail(`an unsupported property ${name}`)
      return `\\${letter}{${name}}`
    }
    if ('\\|.-^?*+{}()[]'.includes(letter)) return literal(letter)
    return this.fail(`an unknown escape ${letter}`)
  }

  /** After `[`, up to and with `]`; a subtraction becomes a look-ahead. */
  private characterClass(): string {
    const negated = this.skip('^')
    let inside = ''
    for (;;) {
      const letter = this.next()
      if (letter === ']') break
      if (letter === '-' && this.skip('[')) {
        const subtracted = this.characterClass()
        if (!this.skip(']')) this.fail('a subtraction that is not last')
        return `(?:(?!${subtracted})[${negated ? '^' : ''}${inside}])`
      }
      if (letter === '\\') {
        const escaped = this.next()
        if (NEGATED_SETS[escaped]) this.fail('a negated set inside a class')
        inside += this.escapeInClass(escaped)
      } else if (letter === '-' && inside && this.look() !== ']') {
        // between two characters a range, which JavaScript writes alike
        inside += '-'
      } else inside += literal(letter)
    }
    return `[${negated ? '^' : ''}${inside}]`
  }
}

/** One character inside a JavaScript class of the `u` kind. */
const literal = (letter: string): string => ('\\]^-['.includes(letter) ? `\\${letter}` : letter)

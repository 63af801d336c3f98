/**
 * A reader of XML that is too large for a tree: text goes in by pieces, elements come out as they pass. Knows elements,
 * text, CDATA and the five named entities; namespaces are left out (`ds:Signature` is `Signature`), attributes are not
 * told. Whatever could open an address or blow up is refused: document types, other entities, depth, length.
 */

export type XmlStreamProblem = 'xml-doctype' | 'xml-not-well-formed' | 'xml-too-deep' | 'xml-too-large'

/** The file cannot be read; `problem` says why. */
export class XmlStreamError extends Error {
  override name = 'XmlStreamError'
  constructor(readonly problem: XmlStreamProblem) {
    super(problem)
  }
}

/** Told in the order of the file. `text` comes for each run of text, white space included. */
export interface XmlHandler {
  open(name: string): void
  close(name: string): void
  text(text: string): void
}

const DEPTH = 64
/** One text or tag: a certificate is some 4 kB of base64, a signature over the list may be longer. */
const MOST_CHARACTERS = 4 * 1024 * 1024
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*$/u
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

export class XmlStream {
  private rest = ''
  private readonly path: string[] = []
  private rootSeen = false

  constructor(private readonly handler: XmlHandler) {}

  /** The next piece. Throws XmlStreamError. */
  write(piece: string): void {
    this.rest = this.rest === '' ? piece : this.rest + piece
    let at = 0
    for (;;) {
      const next = this.step(at)
      if (next === null) break
      at = next
    }
    this.rest = this.rest.slice(at)
    if (this.rest.length > MOST_CHARACTERS) throw new XmlStreamError('xml-too-large')
  }

  /** No more pieces. Throws XmlStreamError when something is unfinished. */
  end(): void {
    if (this.rest.trim() !== '' || this.path.length > 0 || !this.rootSeen) malformed()
  }

  /** Reads what stands at `at`; returns where it ends, or null when the rest of it has not come. */
  private step(at: number): number | null {
    const text = this.rest
    if (at >= text.length) return null
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      if (end < 0) return null
      this.text(decodeEntities(text.slice(at, end)))
      return end
    }
    if (text.startsWith('<?', at)) return this.after('?>', at + 2)
    if (text.startsWith('<!--', at)) return this.after('-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9)
      if (end < 0) return null
      this.text(text.slice(at + 9, end))
      return end + 3
    }
    if (text.startsWith('<!', at)) {
      // What has come so far may still become a comment or CDATA.
      if (
        text.length - at < 9 &&
        ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at)))
      ) {
        return null
      }
      throw new XmlStreamError('xml-doctype')
    }
    return this.tag(at)
  }

  private after(mark: string, from: number): number | null {
    const end = this.rest.indexOf(mark, from)
    return end < 0 ? null : end + mark.length
  }

  private tag(at: number): number | null {
    const end = tagEnd(this.rest, at + 1)
    if (end === null) return null
    const inside = this.rest.slice(at + 1, end)
    if (inside.startsWith('/')) this.closeTag(inside.slice(1).trimEnd())
    else this.openTag(inside)
    return end + 1
  }

  private openTag(inside: string): void {
    const empty = inside.endsWith('/')
    const [name = ''] = (empty ? inside.slice(0, -1) : inside).split(/\s/, 1)
    if (!NAME.test(name) || (this.path.length === 0 && this.rootSeen)) malformed()
    this.rootSeen = true
    this.path.push(name)
    if (this.path.length > DEPTH) throw new XmlStreamError('xml-too-deep')
    this.handler.open(localName(name))
    if (empty) this.closeTag(name)
  }

  private closeTag(name: string): void {
    if (this.path.pop() !== name) malformed()
    this.handler.close(localName(name))
  }

  private text(text: string): void {
    if (this.path.length > 0) this.handler.text(text)
    else if (text.replace(/^\ufeff/, '').trim() !== '') malformed()
  }
}

function malformed(): never {
  throw new XmlStreamError('xml-not-well-formed')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Where the tag ends: a `>` inside a value of an attribute does not end it. */
function tagEnd(text: string, from: number): number | null {
  let quote: string | null = null
  for (let i = from; i < text.length; i++) {
    const character = text[i]!
    if (quote) {
      if (character === quote) quote = null
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return i
    else if (character === '<') malformed()
  }
  return null
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;\s&]{0,10});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) malformed()
    const known = ENTITIES[name]
    if (known !== undefined) return known
    const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name)
    const point = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : Number.NaN
    if (!(point > 0 && point <= 0x10ffff)) malformed()
    return String.fromCodePoint(point)
  })
}

import { DOCUMENT_FRAME } from './envelope'

/** The longest envelope without its document, characters: the header and its signatures. */
const FRAME_LIMIT = 8 * 1024 * 1024
/** No tag of the container is longer. */
const TAG_LIMIT = 1_000

const OPENING = /<((?:[A-Za-z_][\w.-]*:)?)DocBody(?:\s[^<>]*)?>/

/** Thrown for an envelope that cannot be taken apart; what it holds is then told from its frame, if that is whole. */
export class SplitError extends Error {
  override name = 'SplitError'
}

/**
 * Takes an envelope apart while it is being read: the document inside goes out in pieces, as long as it may be, and the
 * envelope around it stays as a small text. Nothing of the document is changed: its signatures hold over these very
 * characters. A document that holds the closing tag of its own DocBody as raw text comes out cut short, and is refused
 * then as not well-formed.
 */
export class EnvelopeSplitter {
  private phase: 'before' | 'inside' | 'after' = 'before'
  private rest = ''
  private closing = ''
  /** The envelope without its document. */
  frame = ''

  /** Takes the next characters; answers the next of the document's. Throws SplitError. */
  push(text: string): string {
    this.rest += text
    if (this.phase === 'before') this.findOpening()
    const document = this.phase === 'inside' ? this.takeDocument() : ''
    if (this.phase === 'after') this.take(this.rest.length)
    return document
  }

  /** Ends the envelope. Throws SplitError when there was no document in it, or two. */
  end() {
    if (this.phase !== 'after') throw new SplitError('no whole document')
    if (OPENING.test(this.frame.slice(this.secondFrom))) throw new SplitError('more than one document')
  }

  private secondFrom = 0

  private findOpening() {
    const found = OPENING.exec(this.rest)
    if (!found) return this.take(Math.max(0, this.rest.length - TAG_LIMIT))
    this.closing = `</${found[1]!}DocBody`
    this.take(found.index + found[0].length)
    this.secondFrom = this.frame.length
    this.phase = 'inside'
  }

  private takeDocument(): string {
    const end = this.rest.indexOf(this.closing)
    const length = end >= 0 ? end : Math.max(0, this.rest.length - this.closing.length)
    const piece = this.rest.slice(0, length)
    this.rest = this.rest.slice(length)
    if (end >= 0) this.phase = 'after'
    return piece
  }

  /** Moves so many characters into the frame. */
  private take(length: number) {
    this.frame += this.rest.slice(0, length)
    this.rest = this.rest.slice(length)
    if (this.frame.length > FRAME_LIMIT) throw new SplitError('a frame without an end')
  }
}

/** Pieces of an envelope → pieces of its document as it was signed, its declaration included. */
export async function* documentOf(
  splitter: EnvelopeSplitter,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield DOCUMENT_FRAME.before
  for await (const piece of pieces) {
    const text = splitter.push(piece)
    if (text) yield text
  }
  splitter.end()
  yield DOCUMENT_FRAME.after
}

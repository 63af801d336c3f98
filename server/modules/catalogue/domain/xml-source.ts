import type { XmlElement } from './xml-tree'

/** Where an element stands in the text, and what its start tag declares by itself. */
interface Span {
  start: number
  end: number
  parent: number
  /** End of the name in the start tag: declarations are put in there. */
  named: number
  declarations: readonly (readonly [name: string, quoted: string])[]
}

const DECLARATION = /\s(xmlns(?::[^\s=]+)?)\s*=\s*("[^"]*"|'[^']*')/g

/**
 * The text a tree was read from, so that an element of an unknown format can be kept as it was written, to the last
 * space. Scanned when first asked. The text must be well-formed and have no document type declaration.
 */
export class XmlSource {
  private spans: readonly Span[] | null = null
  constructor(private readonly text: string) {}

  /**
   * The element as text, with the declarations from around it that it needs: of the empty prefix, and of those that
   * are found in the text at all, in names or in values. Empty for a tree read from another text.
   */
  outer({ index }: XmlElement): string {
    this.spans ??= spansOf(this.text)
    const span = index === undefined ? undefined : this.spans[index]
    if (!span) return ''
    const written = this.text.slice(span.start, span.end)
    const own = new Set(span.declarations.map(([name]) => name))
    let around = ''
    for (let above = this.spans[span.parent]; above; above = this.spans[above.parent]) {
      for (const [name, quoted] of above.declarations) {
        if (own.has(name)) continue
        own.add(name)
        const needed = name === 'xmlns' || written.includes(`${name.slice('xmlns:'.length)}:`)
        if (needed) around += ` ${name}=${quoted}`
      }
    }
    return this.text.slice(span.start, span.named) + around + this.text.slice(span.named, span.end)
  }
}

/** Spans of all elements, in the order of the document. */
function spansOf(text: string): Span[] {
  const spans: Span[] = []
  const open: number[] = []
  let place = text.indexOf('<')
  while (place >= 0) {
    const next = text[place + 1]
    if (next === '?') place = text.indexOf('?>', place)
    else if (next === '!') place = text.indexOf(text.startsWith('<!--', place) ? '-->' : ']]>', place)
    else if (next === '/') {
      const end = text.indexOf('>', place) + 1
      const span = spans[open.pop() ?? -1]
      if (span) span.end = end
    } else {
      const end = tagEnd(text, place)
      const tag = text.slice(place, end)
      const named = place + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 1)
      const declarations = tag.includes('xmlns')
        ? [...tag.matchAll(DECLARATION)].map(([, name = '', quoted = '']) => [name, quoted] as const)
        : []
      const index = spans.push({ start: place, end, parent: open.at(-1) ?? -1, named, declarations }) - 1
      if (!tag.endsWith('/>')) open.push(index)
    }
    if (place < 0) break
    place = text.indexOf('<', place + 1)
  }
  return spans
}

/** After the `>` of a start tag; one inside a quoted value is none. */
function tagEnd(text: string, start: number): number {
  let quote = ''
  for (let i = start; i < text.length; i++) {
    const letter = text[i] ?? ''
    if (quote) {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return i + 1
  }
  return text.length
}

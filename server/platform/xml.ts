import {
  ParseOption,
  XmlDocument,
  XmlElement as LibElement,
  XmlParseError,
  XmlText,
  XmlCData,
} from 'libxml2-wasm'
import { problemsOf, type XmlProblem, type XmlProblemCode } from './xml-problems'

/**
 * Reads XML of unknown origin into a plain tree with lines. Server only (WebAssembly of about a megabyte). No input or
 * output, and nothing thrown for bad files: they come back as problems.
 */

export interface ParsedAttribute {
  name: string
  /** Empty without a prefix. */
  namespace: string
  value: string
}

export interface ParsedElement {
  name: string
  /** Empty when the element is in none. */
  namespace: string
  /** From 1. */
  line: number
  attributes: readonly ParsedAttribute[]
  children: readonly ParsedElement[]
  /** The text directly inside, CDATA included, without that of children. */
  text: string
  /** Place among all elements, from 0; with `keep.source`. */
  index?: number
  /** Prefixes the element itself declares, the empty one for its own namespace; with `keep.prefixes`, when there are any. */
  prefixes?: Readonly<Record<string, string>>
}

/** What a reader needs beyond the tree. */
export interface XmlKeep {
  /** The decoded text, and in each element its place in it. */
  source?: boolean
  prefixes?: boolean
}

export interface XmlLimits {
  /** Bytes of the file; default 32 MiB: a document may carry a few files of 3 MB each. */
  bytes?: number
  /** Elements inside elements; default 64. */
  depth?: number
  /** Elements in all; default 500 000. */
  elements?: number
}

export type ParsedXml =
  { ok: true; root: ParsedElement; source?: string } | { ok: false; problems: XmlProblem[] }

const refuse = (code: XmlProblemCode, line = 1, params: XmlProblem['params'] = {}): ParsedXml => ({
  ok: false,
  problems: [{ code, line, params }],
})

/**
 * Bytes of a file → its tree. Follows the byte order mark, else the declared encoding, else UTF-8. A document type
 * declaration is refused before the parser sees the text, so that no entity is ever expanded and no address opened.
 */
export function parseXml(bytes: Uint8Array, limits: XmlLimits = {}, keep: XmlKeep = {}): ParsedXml {
  const { bytes: maxBytes = 32 * 1024 * 1024, depth = 64, elements = 500_000 } = limits
  if (bytes.byteLength > maxBytes)
    return refuse('xml-too-large', 1, { megabytes: Math.floor(maxBytes / 1_048_576) })
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const text = withoutDeclaration(decoded.text)
  if (!text.trim()) return refuse('xml-empty')
  const doctype = findDoctype(text)
  if (doctype !== null) return refuse('xml-doctype', lineAt(text, doctype))
  const nul = text.indexOf('\0')
  if (nul >= 0) return refuse('xml-not-well-formed', lineAt(text, nul))
  const parsed = parseText(text, { depth, elements }, keep)
  return parsed.ok && keep.source ? { ...parsed, source: text } : parsed
}

type Decoded = { ok: true; text: string } | Extract<ParsedXml, { ok: false }>

function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  // Programs copy the declaration and write otherwise: what is UTF-8 throughout is hardly ever anything else.
  const text = (SINGLE_BYTE.test(encoding) ? decodeAs('utf-8', bytes) : null) ?? decodeAs(encoding, bytes)
  if (text !== null) return { ok: true, text }
  const cyrillic = /^utf-?8$/i.test(encoding) ? decodeAs('windows-1251', bytes) : null
  if (cyrillic !== null && isRussian(cyrillic)) return { ok: true, text: cyrillic }
  const readable = isKnown(encoding) ? new TextDecoder(encoding).decode(bytes) : null
  if (readable === null)
    return {
      ok: false,
      problems: [{ code: 'xml-encoding-unknown', line: 1, params: { encoding: encoding.slice(0, 40) } }],
    }
  const line = lineAt(readable, Math.max(0, readable.indexOf('\ufffd')))
  return { ok: false, problems: [{ code: 'xml-encoding-broken', line, params: { encoding } }] }
}

const SINGLE_BYTE = /^(?:windows-125\d|cp125\d|iso-8859-\d+|koi8-[ru]|cp866|ibm866)$/i

/** Null when the bytes are not of the encoding, or nobody knows it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

/** Letters beyond ASCII are Cyrillic, with what is set beside them; a program or a picture is not like that. */
function isRussian(text: string): boolean {
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const russian = text.match(/[А-яЁё№«»–—…„“”\u00a0]/g)?.length ?? 0
  return !/[\0-\u0008]/.test(text) && russian > 0 && russian >= foreign * 0.95
}

/** Appendix F of XML 1.0: the mark, the width of the first characters, then what the declaration says. */
function encodingOf(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1]
  // a declaration readable byte by byte cannot be of UTF-16; .NET programs write that into UTF-8 files
  return declared === undefined || /^(?:utf-?16|utf-?32|ucs-?[24])/i.test(declared) ? 'utf-8' : declared
}

/** The declaration speaks of bytes that are text by now; it is blanked so that lines stay where they were. */
function withoutDeclaration(text: string): string {
  const declaration = /^\s*<\?xml\s[^>]*\?>/.exec(text)?.[0]
  return declaration === undefined ? text : declaration.replace(/[^\n]/g, '') + text.slice(declaration.length)
}

/** Place of `<!DOCTYPE` before the root, or null. After the root began a declaration is a mistake the parser finds. */
function findDoctype(text: string): number | null {
  let place = 0
  for (;;) {
    place = text.indexOf('<', place)
    if (place < 0) return null
    if (text.startsWith('<!--', place)) place = text.indexOf('-->', place + 4)
    else if (text.startsWith('<?', place)) place = text.indexOf('?>', place + 2)
    else return /^<!doctype/i.test(text.slice(place, place + 9)) ? place : null
    if (place < 0) return null
  }
}

function lineAt(text: string, place: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < place; i = text.indexOf('\n', i + 1)) line++
  return line
}

const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES

type Bounds = Required<Pick<XmlLimits, 'depth' | 'elements'>>

function parseText(text: string, bounds: Bounds, keep: XmlKeep): ParsedXml {
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(new TextEncoder().encode(text), { option: OPTIONS })
  } catch (error) {
    if (error instanceof XmlParseError) return { ok: false, problems: problemsOf(error.details, text) }
    // the library's own refusals (no memory for the text) carry nothing a person could use
    return refuse('xml-not-well-formed')
  }
  try {
    return new Copier(startLines(text), bounds, keep).copy(document.root)
  } finally {
    document.dispose()
  }
}

/**
 * Lines of all start tags of a well-formed text, in the order of the document. The library's own stop at 65 535, and
 * name the end of a tag that takes several lines.
 */
function startLines(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let end = text.indexOf('\n')
  let place = text.indexOf('<')
  while (place >= 0) {
    for (; end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line++
    const next = text[place + 1]
    if (next === '?') place = text.indexOf('?>', place + 2)
    else if (next === '!')
      place = text.startsWith('<!--', place) ? text.indexOf('-->', place + 4) : text.indexOf(']]>', place)
    else if (next !== '/') lines.push(line)
    if (place >= 0) place = text.indexOf('<', place + 1)
  }
  return lines
}

/** Copies the library's tree, whose memory is freed by hand, into plain objects. */
class Copier {
  private count = 0
  private refusal: ParsedXml | null = null
  constructor(
    private readonly lines: readonly number[],
    private readonly bounds: Bounds,
    private readonly keep: XmlKeep,
  ) {}

  copy(root: LibElement): ParsedXml {
    const copied = this.element(root, 1)
    return this.refusal ?? { ok: true, root: copied }
  }

  private element(source: LibElement, depth: number): ParsedElement {
    const children: ParsedElement[] = []
    let text = ''
    const index = this.count++
    const line = this.lines[index] ?? source.line
    const { bounds, keep } = this
    if (this.count > bounds.elements)
      this.refusal ??= refuse('xml-too-large', line, { elements: bounds.elements })
    if (depth > bounds.depth) this.refusal ??= refuse('xml-too-deep', line, { depth: bounds.depth })
    for (let node = source.firstChild; node && !this.refusal; node = node.next) {
      if (node instanceof LibElement) children.push(this.element(node, depth + 1))
      else if (node instanceof XmlText || node instanceof XmlCData) text += node.content
    }
    const attributes = source.attrs.map((a) => ({ name: a.name, namespace: a.namespaceUri, value: a.value }))
    return {
      name: source.name,
      namespace: source.namespaceUri,
      line,
      attributes,
      children,
      text,
      ...(keep.source && { index }),
      ...(keep.prefixes && declared(source)),
    }
  }
}

function declared({ nsDeclarations }: LibElement): Pick<ParsedElement, 'prefixes'> {
  return Object.keys(nsDeclarations).length ? { prefixes: { ...nsDeclarations } } : {}
}

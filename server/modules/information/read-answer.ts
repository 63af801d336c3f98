import sax, { type QualifiedTag, type SAXOptions } from 'sax'
import type { XmlError } from '../catalogue/contract'
import type { FormValues, KindDefinition } from '../catalogue/domain/definition'
import { CURE_OF } from '../catalogue/domain/xml-errors'
import { valuesFromXml } from '../catalogue/domain/xml-in'
import type { XmlElement } from '../catalogue/domain/xml-tree'
import { DomainError } from '@/server/platform/errors'
import { cellsOf, tableOf } from './domain/table'

/** Deepest element, and the longest row or head in characters: whatever is longer is no table of facts. */
const DEPTH = 32
const LONGEST = 256 * 1024

interface Building extends XmlElement {
  children: Building[]
  text: string
}

/**
 * Reads the XML of an answer as it streams: `onRow` is given the cells of each row as soon as it has passed, and is
 * waited for, so memory holds one row and one piece of text however long the table is. Answers the values outside of the
 * table. XML_INVALID with the errors when it is not that kind, or something in it is wrong.
 */
export async function readAnswer(
  pieces: AsyncIterable<Uint8Array>,
  definition: KindDefinition,
  onRow: (cells: string[]) => Promise<void> | void,
): Promise<FormValues> {
  const table = tableOf(definition)
  const reader = new Reader(table?.group ?? null)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rows = 0
  const passOn = async () => {
    for (const element of reader.take()) {
      if (!table) continue
      const values = check(element, table.row)
      rows += 1
      await onRow(cellsOf(table.columns, values))
    }
  }
  for await (const piece of pieces) {
    reader.write(decode(decoder, piece, reader.line))
    await passOn()
  }
  const root = reader.end()
  await passOn()
  if (!root) throw fault('xml-empty', 1)
  const values = check(root, table?.frame ?? definition, definition)
  if (table && rows < table.group.min) throw fault('element-missing', root.line)
  return values
}

function decode(decoder: TextDecoder, piece: Uint8Array, line: number): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw fault('xml-encoding-broken', line)
  }
}

/** One element by its definition; a root of another kind or version is an error like any other. */
function check(element: XmlElement, definition: KindDefinition, expected?: KindDefinition): FormValues {
  const only = {
    byRoot: (namespace: string, name: string) =>
      name === definition.root && namespace === definition.namespace ? definition : null,
    byRootName: (name: string) => (name === definition.root ? [definition] : []),
  }
  const { kind, values, errors } = valuesFromXml(element, only, expected)
  if (!kind || errors.length) throw new DomainError('XML_INVALID', { errors: errors.slice(0, 20) })
  return values
}

const fault = (code: XmlError['code'], line: number) =>
  new DomainError('XML_INVALID', {
    errors: [{ code, params: {}, line, path: '', trail: [], cure: CURE_OF[code] }],
  })

/** Only the five entities of XML itself; the package's types do not know this one yet. */
const OPTIONS: SAXOptions & { strictEntities: true } = { xmlns: true, position: true, strictEntities: true }

/** Elements out of pieces of text: rows come out whole, everything else stays in the tree of the root. */
class Reader {
  private readonly sax = sax.parser(true, OPTIONS)
  private readonly open: Building[] = []
  private root: Building | null = null
  private rows: Building[] = []
  private size = 0

  constructor(private readonly row: { name: string; namespace: string } | null) {
    this.sax.onopentag = (tag) => this.opened(tag as QualifiedTag)
    this.sax.onclosetag = () => this.closed()
    this.sax.ontext = (text) => this.said(text)
    this.sax.oncdata = (text) => this.said(text)
    this.sax.ondoctype = () => {
      throw fault('xml-doctype', this.line)
    }
    this.sax.onerror = () => {
      throw fault('xml-not-well-formed', this.line)
    }
  }

  get line() {
    return this.sax.line + 1
  }

  write(text: string) {
    this.sax.write(text)
  }

  end(): Building | null {
    this.sax.close()
    return this.root
  }

  take(): Building[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  private opened(tag: QualifiedTag) {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ local, uri, value }) => ({ name: local, namespace: uri, value }))
    const element: Building = {
      name: tag.local,
      namespace: tag.uri,
      line: this.line,
      attributes,
      children: [],
      text: '',
    }
    if (this.open.length >= DEPTH) throw fault('xml-too-deep', this.line)
    const parent = this.open.at(-1)
    if (!parent) this.root = element
    else if (!this.isRow(element)) parent.children.push(element)
    this.open.push(element)
    this.grow(tag.name.length)
  }

  private closed() {
    const element = this.open.pop()
    if (!element || this.open.length !== 1 || !this.isRow(element)) return
    this.rows.push(element)
    this.size = 0
  }

  private said(text: string) {
    const element = this.open.at(-1)
    // White space between the rows must not pile up.
    if (!element || (this.open.length === 1 && text.trim() === '')) return
    element.text += text
    this.grow(text.length)
  }

  private isRow({ name, namespace }: Building) {
    return this.row !== null && name === this.row.name && namespace === this.row.namespace
  }

  private grow(by: number) {
    this.size += by
    if (this.size > LONGEST) throw fault('xml-too-large', this.line)
  }
}

import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { printRows } from '../../catalogue/domain/print-rows'

/** What a document of the archive is found by. */
export interface Searched {
  number: string
  title: string
  /** What is said of it beside the document: own number and date, sort of paper. */
  properties: readonly (string | null)[]
  /** The owner's own remark: whom the document is open to neither reads it nor finds by it. */
  remark: string | null
  fileNames: readonly string[]
  /** The tree the values were made by, and the values; null where only the file speaks. */
  content: { definition: KindDefinition; values: FormValues } | null
}

/** Characters of values taken into the index: the rest of a very long document is read, not searched. */
const VALUES_LIMIT = 20_000
/** Longer runs of letters are no words. */
const WORD_LIMIT = 40

/**
 * The text a document is found by, in lines: what a person may be shown of it; the numbers in it written together,
 * `15/2024-К` as `152024к`, so that they are found however they are typed; then both of the owner's remark, if there is one.
 */
export function searchText({ number, title, properties, remark, fileNames, content }: Searched): string {
  const open = lines([title, number, ...properties, ...fileNames, ...(content ? valueTexts(content) : [])])
  return [...open, ...(remark?.trim() ? lines([remark]) : [])].join('\n')
}

function lines(said: readonly (string | null)[]): [readable: string, codes: string] {
  const readable = [...new Set(said.map((part) => part?.replace(/\s+/g, ' ').trim()).filter(Boolean))]
    .join(' · ')
    .slice(0, VALUES_LIMIT)
  const codes = readable
    .split(/\s+/)
    .map(codeOf)
    .filter((code) => code !== null)
  return [readable, [...new Set(codes)].join(' ')]
}

/** The part of a search text that is shown to whom the document is open, without the numbers written together. */
export const openPart = (text: string): string => text.split('\n', 1)[0] ?? ''

/** The part that its owner is shown: the remark too. */
export function readablePart(text: string): string {
  const [open, , remark] = text.split('\n')
  return [open, remark].filter(Boolean).join(' · ')
}

/** Values as a person reads them: chosen options in words, the rest as it is written. */
function valueTexts({ definition, values }: NonNullable<Searched['content']>): string[] {
  return printRows(definition, values).flatMap((row) =>
    row.kind === 'value' && row.size === null ? [row.text?.ru ?? row.value] : [],
  )
}

/** Words worth comparing a mistyped one with, sorted, so that two writers take them in the same order. */
export function vocabulary(text: string): string[] {
  const words = wordsOf(readablePart(text)).filter(
    (word) => word.length >= 4 && word.length <= WORD_LIMIT && !/\d/.test(word),
  )
  return [...new Set(words)].toSorted()
}

/** Letters and digits of a text by runs, in lower case, ё as е. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A number of several parts, written together: `ЭА-00001-000012` is `эа00001000012`; null for anything else. */
export function codeOf(chunk: string): string | null {
  const parts = wordsOf(chunk)
  return parts.length > 1 && parts.some((part) => /\d/.test(part)) ? parts.join('') : null
}

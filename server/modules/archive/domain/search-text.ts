import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { printRows } from '../../catalogue/domain/print-rows'

/** What a document of the archive is found by. */
export interface Searched {
  number: string
  title: string
  /** What is said of it beside the document: own number and date, sort of paper, remark. */
  properties: readonly (string | null)[]
  fileNames: readonly string[]
  /** The tree the values were made by, and the values; null where only the file speaks. */
  content: { definition: KindDefinition; values: FormValues } | null
}

/** Characters of values taken into the index: the rest of a very long document is read, not searched. */
const VALUES_LIMIT = 20_000
/** Longer runs of letters are no words. */
const WORD_LIMIT = 40

/**
 * The text a document is found by: first what a person may be shown of it, then after a line feed the numbers written
 * together, `15/2024-К` as `152024к`, so that they are found however they are typed.
 */
export function searchText({ number, title, properties, fileNames, content }: Searched): string {
  const said = [title, number, ...properties, ...fileNames, ...(content ? valueTexts(content) : [])]
  const readable = [...new Set(said.map((part) => part?.replace(/\s+/g, ' ').trim()).filter(Boolean))]
    .join(' · ')
    .slice(0, VALUES_LIMIT)
  const codes = new Set(
    readable
      .split(/\s+/)
      .map(codeOf)
      .filter((code) => code !== null),
  )
  return `${readable}\n${[...codes].join(' ')}`
}

/** The part of a search text that is shown, without the numbers written together. */
export const readablePart = (text: string): string => text.split('\n', 1)[0] ?? ''

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

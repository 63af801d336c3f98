import { codeOf, wordsOf } from './search-text'

/**
 * What somebody looks for. A word is found in any of its forms; a number by its beginning, with any punctuation or none,
 * or by its parts.
 */
export type Term = { kind: 'word'; word: string } | { kind: 'number'; together: string; parts: string[] }

/** Most terms of one search: what comes after says nothing new. */
const TERMS = 12

/** Takes apart what was typed into the search field. */
export function termsOf(text: string): Term[] {
  const terms = text.split(/\s+/).flatMap((chunk): Term[] => {
    const parts = wordsOf(chunk)
    if (!parts.some((part) => /\d/.test(part))) return parts.map((word) => ({ kind: 'word', word }))
    return [{ kind: 'number', together: codeOf(chunk) ?? parts.join(''), parts }]
  })
  return terms.slice(0, TERMS)
}

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** Characters shown before the first hit and in all. */
const LEAD = 60
const LENGTH = 220

/** The place of a text where the terms are met, with the hits marked; null when none of them is. */
export function snippetOf(text: string, terms: readonly Term[]): Piece[] | null {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    hit: terms.some((term) => meets(match[0].toLowerCase().replaceAll('ё', 'е'), term)),
  }))
  const first = tokens.find(({ hit }) => hit)
  if (!first) return null
  const from = Math.max(0, tokens.find(({ start }) => start >= first.start - LEAD)?.start ?? 0)
  const until = Math.min(text.length, from + LENGTH)
  const pieces: Piece[] = []
  let at = from
  for (const { start, end, hit } of tokens) {
    if (!hit || start < from || end > until) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < until) pieces.push({ text: text.slice(at, until), hit: false })
  if (from > 0) pieces.unshift({ text: '… ', hit: false })
  if (until < text.length) pieces.push({ text: ' …', hit: false })
  return pieces
}

/** Letters in which two forms of one word may differ at the end. */
const ENDING = 3

/** Is a word of the text a form of the one looked for; the database's dictionary decides what is found, this what is marked. */
function meets(word: string, term: Term): boolean {
  if (term.kind === 'number') return term.parts.includes(word) || word.startsWith(term.together)
  const stem = Math.max(3, Math.min(word.length, term.word.length) - ENDING)
  return (
    word === term.word ||
    (word.length > 3 &&
      Math.abs(word.length - term.word.length) <= ENDING + 1 &&
      word.slice(0, stem) === term.word.slice(0, stem))
  )
}

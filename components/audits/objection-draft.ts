import type { ActParagraph, Objection } from '@/server/modules/audits/domain/actions'

/** What is written against each paragraph, by the paragraph's id. */
export type ObjectionTexts = Readonly<Record<string, string>>

/** Objections in the order of the act; paragraphs with nothing against them are left out. */
export const rowsOf = (paragraphs: readonly ActParagraph[], texts: ObjectionTexts): Objection[] =>
  paragraphs.flatMap(({ id, unit }) => {
    const text = (texts[id] ?? '').trim()
    return text ? [{ paragraphId: id, unit, text }] : []
  })

/** Reads what the browser has kept; anything else is nothing. */
export function readTexts(kept: string | null): ObjectionTexts {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}

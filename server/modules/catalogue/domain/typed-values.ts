import { z } from 'zod'

/** Deepest values accepted: the deepest definition has some sixty steps, each of which may be an item of a list. */
export const DEEPEST = 128
/** Most texts, lists and groups in one form; the largest document of the official formats has a tenth of them. */
export const MOST_VALUES = 200_000
/** Most characters of all texts and keys together; a file inside a document has four million. */
export const LONGEST = 8 * 1024 * 1024

/**
 * Values of a form as a browser sends them: nested plain JSON of a bounded size. What of it the kind has a place for is
 * `shapedValues`' to say.
 */
export const TypedValues = z.record(z.string(), z.unknown()).refine(isModest)

/** Counted without recursion: what comes may be deeper than the stack. */
function isModest(values: unknown): boolean {
  const left: { value: unknown; depth: number }[] = [{ value: values, depth: 1 }]
  let [count, length] = [0, 0]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next
    count++
    if (typeof value === 'string') length += value.length
    if (count > MOST_VALUES || length > LONGEST || depth > DEEPEST) return false
    if (typeof value !== 'object' || value === null) continue
    // Entries of one object are no more than the body of the request had room for.
    for (const [key, inside] of Object.entries(value)) {
      if (!Array.isArray(value)) length += key.length
      left.push({ value: inside, depth: depth + 1 })
    }
  }
  return true
}

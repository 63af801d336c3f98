import type { FormValue, FormValues } from '@/server/modules/catalogue/domain/definition'
import { isList, join } from '@/server/modules/catalogue/domain/lexical'

/** A text that another form has changed. */
export interface TextChange {
  path: string
  text: string
}

/**
 * The texts by which two states of a form differ, or null when more than texts do: an item came or went, another branch
 * was chosen. Texts can be put into the fields as they stand on the page; the rest has to be drawn again.
 */
export function textChanges(before: FormValues, after: FormValues): TextChange[] | null {
  const changes: TextChange[] = []
  return compare('', before, after, changes) ? changes : null
}

function compare(path: string, before: FormValue, after: FormValue, changes: TextChange[]): boolean {
  if (before === after) return true
  if (typeof before === 'string' && typeof after === 'string') {
    changes.push({ path, text: after })
    return true
  }
  if (typeof before !== 'object' || typeof after !== 'object' || isList(before) !== isList(after))
    return false
  if (isList(before) && isList(after))
    return (
      before.length === after.length &&
      before.every((item, index) => compare(join(path, index), item, after[index], changes))
    )
  const [old, next] = [before as FormValues, after as FormValues]
  const keys = new Set([...Object.keys(old), ...Object.keys(next)])
  return [...keys].every((key) => compare(join(path, key), old[key], next[key], changes))
}

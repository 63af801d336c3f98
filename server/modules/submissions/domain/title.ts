import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { valueAt } from '../../catalogue/domain/values'

/** Longest title kept, characters. */
const LONGEST = 200

/** What a document is called in lists: its subject as the person wrote it, or the title of its kind. */
export function titleOf(kind: KindDefinition, values: FormValues): string {
  const subject = kind.subject ? valueAt(values, kind.subject) : undefined
  const text = typeof subject === 'string' ? subject.replace(/\s+/g, ' ').trim() : ''
  return text ? [...text].slice(0, LONGEST).join('') : kind.title.ru
}

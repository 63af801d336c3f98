import { getKind } from '../../catalogue/domain/registry'

/** What a document is called in lists: its subject as the person wrote it, or the title of its kind. */
export function titleOf(kindCode: string, values: Record<string, unknown>): string {
  const kind = getKind(kindCode)
  const subject = kind.subjectPath ? valueAt(values, kind.subjectPath) : undefined
  const text = typeof subject === 'string' ? subject.replace(/\s+/g, ' ').trim() : ''
  return text ? text.slice(0, 200) : kind.title.ru
}

/** Value at a dotted path such as `Annotation.0`; undefined when any part is missing. */
export function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (at === null || typeof at !== 'object') return undefined
    return (at as Record<string, unknown>)[key]
  }, values)
}

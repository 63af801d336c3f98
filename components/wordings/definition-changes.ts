import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { insideOf, type Entry } from './tree-edits'

/** How one tree differs from another: ways of keys, `Party/Name`. */
export interface DefinitionChanges {
  added: string[]
  removed: string[]
  changed: string[]
}

/** Fields, groups and branches by the way of their keys; what differs is told by the name in Russian. */
export function definitionChanges(before: KindDefinition, after: KindDefinition): DefinitionChanges {
  const [old, next] = [flat(before), flat(after)]
  return {
    added: [...next].filter(([way]) => !old.has(way)).map(([, entry]) => nameOf(entry)),
    removed: [...old].filter(([way]) => !next.has(way)).map(([, entry]) => nameOf(entry)),
    changed: [...next]
      .filter(([way, entry]) => {
        const was = old.get(way)
        return was !== undefined && bare(was) !== bare(entry)
      })
      .map(([, entry]) => nameOf(entry)),
  }
}

function flat(root: KindDefinition): Map<string, Entry> {
  const found = new Map<string, Entry>()
  const walk = (entry: Entry | KindDefinition, way: string) => {
    for (const one of insideOf(entry)) {
      found.set(`${way}/${one.key}`, one)
      walk(one, `${way}/${one.key}`)
    }
  }
  walk(root, '')
  return found
}

/** An entry without what stands inside: a change below is told below. */
const bare = (entry: Entry) =>
  JSON.stringify(Object.entries(entry).filter(([name]) => name !== 'children' && name !== 'branches'))

const nameOf = (entry: Entry) => entry.label.ru || entry.key

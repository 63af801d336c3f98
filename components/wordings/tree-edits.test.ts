import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankWording } from '@/server/modules/catalogue/domain/begin-wording'
import { checkDefinition } from '@/server/modules/catalogue/domain/check-definition'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import {
  duplicateEntry,
  entryAt,
  holds,
  insertEntry,
  insideOf,
  isBranch,
  moveEntry,
  newChoice,
  newField,
  newGroup,
  removeEntry,
  replaceEntry,
  type Entry,
  type Path,
} from './tree-edits'

const BLANK = blankWording({ code: '9900001E', version: '1.0', edition: 1 })
const MAKERS = [newField, newGroup, newChoice]

/** Every way into the tree. */
function pathsOf(entry: Entry | KindDefinition, path: Path = []): Path[] {
  return insideOf(entry).flatMap((one, index) => [[...path, index], ...pathsOf(one, [...path, index])])
}
const named = <T extends Entry>(entry: T): T => ({
  ...entry,
  label: { ru: 'Название', en: 'Name' },
  ...('branches' in entry ? { branches: entry.branches.map(named) } : {}),
  ...('children' in entry ? { children: entry.children.map(named) } : {}),
})

const trees = fc.array(fc.tuple(fc.nat(2), fc.nat()), { maxLength: 12 }).map((steps) =>
  steps.reduce<KindDefinition>((tree, [maker, place]) => {
    const all = pathsOf(tree)
    const path = all[place % all.length] ?? null
    const at = path && entryAt(tree, path)
    const entry = named(MAKERS[maker]!(tree))
    // A choice holds branches, everything else holds nodes.
    if (!path || !at) return insertEntry(tree, null, entry).definition
    if (isBranch(at) || at.kind === 'group') return insertEntry(tree, path, entry, true).definition
    const parent = entryAt(tree, path.slice(0, -1))
    return parent && !isBranch(parent) && parent.kind === 'choice'
      ? tree
      : insertEntry(tree, path, entry).definition
  }, BLANK),
)

test('whatever is added by the buttons and named is a definition that may be published', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const named = {
        ...tree,
        title: { ru: 'Вид', en: 'Kind' },
        summary: { ru: 'Для проверки', en: 'For tests' },
      }
      expect(checkDefinition(named)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a move there and back, and an addition that is removed, change nothing', () => {
  fc.assert(
    fc.property(trees, fc.nat(), (tree, place) => {
      const all = pathsOf(tree)
      const path = all[place % all.length]!
      const entry = entryAt(tree, path)!
      expect(replaceEntry(tree, path, entry)).toEqual(tree)
      const down = moveEntry(tree, path, 1)
      if (down) expect(moveEntry(down.definition, down.path, -1)?.definition).toEqual(tree)
      const copy = duplicateEntry(tree, path)!
      expect(entryAt(copy.definition, copy.path)?.key).not.toBe(entry.key)
      expect(removeEntry(copy.definition, copy.path)).toEqual(tree)
      expect(holds(entry)).toBe(insideOf(entry).length > 0)
    }),
    { numRuns: 60 },
  )
})

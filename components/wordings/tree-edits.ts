import type {
  Branch,
  Choice,
  Field,
  Group,
  KindDefinition,
  Node,
} from '@/server/modules/catalogue/domain/definition'

/** A branch of a choice, told from a node by having no kind. */
type Limb = Branch & { kind?: undefined }
/** A node of the tree, or a branch of a choice. */
export type Entry = Node | Limb
/** Way to an entry from the root: an index at each level; under a choice the branch's, then the child's. */
export type Path = readonly number[]

export const isBranch = (entry: Entry): entry is Limb => entry.kind === undefined

/** What stands inside an entry; a field has nothing. */
export function insideOf(entry: Entry | KindDefinition): readonly Entry[] {
  if ('branches' in entry) return entry.branches
  return 'children' in entry ? entry.children : []
}

/** May something stand inside the entry. */
export const holds = (entry: Entry) => isBranch(entry) || entry.kind !== 'field'

export function entryAt(definition: KindDefinition, path: Path): Entry | null {
  let entry: Entry | KindDefinition = definition
  for (const step of path) {
    const next: Entry | undefined = insideOf(entry)[step]
    if (!next) return null
    entry = next
  }
  return entry === definition ? null : (entry as Entry)
}

/** The definition with the list at `path` (of the root for an empty path) changed. */
function editList(
  definition: KindDefinition,
  path: Path,
  change: (list: readonly Entry[]) => readonly Entry[],
): KindDefinition {
  const inside = <T extends Entry | KindDefinition>(entry: T, rest: Path): T => {
    const list = insideOf(entry)
    const [step, ...further] = rest
    const next =
      step === undefined
        ? change(list)
        : list.map((one, index) => (index === step ? inside(one, further) : one))
    return { ...entry, ...('branches' in entry ? { branches: next } : { children: next }) }
  }
  return inside(definition, path)
}

const split = (path: Path): [Path, number] => [path.slice(0, -1), path.at(-1) ?? 0]

export function replaceEntry(definition: KindDefinition, path: Path, entry: Entry): KindDefinition {
  const [list, at] = split(path)
  return editList(definition, list, (all) => all.map((one, index) => (index === at ? entry : one)))
}

export function removeEntry(definition: KindDefinition, path: Path): KindDefinition {
  const [list, at] = split(path)
  return editList(definition, list, (all) => all.filter((_one, index) => index !== at))
}

/** One place up (-1) or down (1) among its siblings; null at the edge. */
export function moveEntry(
  definition: KindDefinition,
  path: Path,
  by: -1 | 1,
): { definition: KindDefinition; path: Path } | null {
  const [list, at] = split(path)
  const parent = list.length ? entryAt(definition, list) : definition
  const siblings = parent ? insideOf(parent) : []
  const to = at + by
  if (to < 0 || to >= siblings.length) return null
  const moved = editList(definition, list, (all) => {
    const next = [...all]
    next.splice(to, 0, ...next.splice(at, 1))
    return next
  })
  return { definition: moved, path: [...list, to] }
}

/** After the entry at `path`; inside it, at the end, when it holds others and `inside` is asked for; else at the root's end. */
export function insertEntry(
  definition: KindDefinition,
  path: Path | null,
  entry: Entry,
  inside = false,
): { definition: KindDefinition; path: Path } {
  if (!path?.length || inside) {
    const list = path ?? []
    const parent = list.length ? entryAt(definition, list) : definition
    const at = parent ? insideOf(parent).length : 0
    return { definition: editList(definition, list, (all) => [...all, entry]), path: [...list, at] }
  }
  const [list, at] = split(path)
  const next = editList(definition, list, (all) => [...all.slice(0, at + 1), entry, ...all.slice(at + 1)])
  return { definition: next, path: [...list, at + 1] }
}

/** Every key of the tree, to name a new one that nobody has. */
function keysIn(entry: Entry | KindDefinition): string[] {
  return insideOf(entry).flatMap((one) => [one.key, ...keysIn(one)])
}

export function freeKey(definition: KindDefinition, wanted: string): string {
  const taken = new Set(keysIn(definition))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}${number}`)) return `${wanted}${number}`
}

/** A copy beside the original, under a key of its own; an element's name follows its key. */
export function duplicateEntry(definition: KindDefinition, path: Path) {
  const entry = entryAt(definition, path)
  if (!entry) return null
  const key = freeKey(definition, entry.key)
  const named = 'name' in entry && entry.name === entry.key ? { name: key } : {}
  return insertEntry(definition, path, { ...entry, ...named, key })
}

const ONCE = { min: 1, max: 1 } as const
const NO_LABEL = { ru: '', en: '' }

export function newField(definition: KindDefinition): Field {
  const key = freeKey(definition, 'Field')
  const type = { base: 'string', minLength: 1, maxLength: 250 } as const
  return {
    kind: 'field',
    at: 'element',
    key,
    name: key,
    namespace: definition.namespace,
    label: NO_LABEL,
    type,
    min: 0,
    max: 1,
  }
}

export function newGroup(definition: KindDefinition): Group {
  const key = freeKey(definition, 'Group')
  const child = newField(definition)
  return {
    kind: 'group',
    key,
    name: key,
    namespace: definition.namespace,
    label: NO_LABEL,
    children: [child],
    ...ONCE,
  }
}

export function newChoice(definition: KindDefinition): Choice {
  const first = newField(definition)
  const second = { ...first, key: `${first.key}Other`, name: `${first.name}Other` }
  const branch = (field: Field, index: number): Branch => ({
    key: `way${index}`,
    label: NO_LABEL,
    children: [field],
  })
  return {
    kind: 'choice',
    key: freeKey(definition, 'choice'),
    label: NO_LABEL,
    branches: [branch(first, 1), branch(second, 2)],
    ...ONCE,
  }
}

/** `2.0.1` of a problem → the way to its entry. */
export const pathOf = (at: string): Path => (at === '' ? [] : at.split('.').map(Number))
export const atOf = (path: Path) => path.join('.')

/** The object with an optional property set, or without it when there is nothing to say. */
export function withOptional<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): T {
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T
  return value === undefined ? rest : { ...rest, [key]: value }
}

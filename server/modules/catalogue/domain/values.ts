import type { Branch, Choice, Field, FormValue, FormValues, Node } from './definition'
import { isInline, repeats } from './definition'
import { canonicalText, isBlank, isList, listOf, objectOf } from './lexical'

/** All keys a list of siblings may put into the object they share: inline choices and runs bring their children's. */
export function keysOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!isInline(node)) return [node.key]
    return node.kind === 'run'
      ? keysOf(node.children)
      : node.branches.flatMap((branch) => keysOf(branch.children))
  })
}

/** Branches of which at least one key is present, even blank: choosing a branch in the form sets its key. */
export function chosenBranches(choice: Choice, values: FormValues): Branch[] {
  return choice.branches.filter((branch) => keysOf(branch.children).some((key) => values[key] !== undefined))
}

/** The branch in use: of the present ones the first that has something in it, else the first present. */
export function chosenBranch(choice: Choice, values: FormValues): Branch | undefined {
  const present = chosenBranches(choice, values)
  return present.find((b) => keysOf(b.children).some((key) => !isBlank(values[key]))) ?? present[0]
}

/** True when these siblings hold nothing in the object. */
export const isBlankAmong = (nodes: readonly Node[], values: FormValues): boolean =>
  keysOf(nodes).every((key) => isBlank(values[key]))

/**
 * The values to keep and to send: typed text made lexical, blanks and keys the definition does not know left out,
 * blank items of lists dropped, keys in the order of the definition. Idempotent.
 */
export function tidyValues(definition: { children: readonly Node[] }, values: FormValues): FormValues {
  return tidyObject(definition.children, values)
}

function tidyObject(nodes: readonly Node[], values: FormValues): FormValues {
  const tidy: Record<string, FormValue> = {}
  for (const node of nodes) {
    if (isInline(node)) {
      const inside = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
      Object.assign(tidy, tidyObject(inside, values))
    } else {
      const value = tidyNode(node, values[node.key])
      if (value !== undefined) tidy[node.key] = value
    }
  }
  return tidy
}

function tidyNode(node: Node, value: FormValue): FormValue {
  if (repeats(node)) {
    const items = listOf(value)
      .map((item) => tidyItem(node, item))
      .filter((item) => item !== undefined)
    return items.length ? items : undefined
  }
  return tidyItem(node, value)
}

function tidyItem(node: Node, value: FormValue): FormValue {
  if (isBlank(value)) return undefined
  if (node.kind === 'field') return tidyField(node, value)
  const inside = itemNodes(node)
  const tidy = tidyObject(inside, objectOf(value))
  return Object.keys(tidy).length ? tidy : undefined
}

function tidyField(field: Field, value: FormValue): string | undefined {
  if (field.fixed !== undefined || typeof value !== 'string') return undefined
  const text = canonicalText(field.type, value)
  return text === '' ? undefined : text
}

/**
 * What was typed, blanks included, without anything that the definition has no place for: a key it does not know, a group
 * where a text stands, a text where a group does. Idempotent.
 */
export function shapedValues(definition: { children: readonly Node[] }, values: FormValues): FormValues {
  return shapedObject(definition.children, values)
}

function shapedObject(nodes: readonly Node[], values: FormValues): FormValues {
  const shaped: Record<string, FormValue> = {}
  for (const node of nodes) {
    if (isInline(node)) {
      const parts = node.kind === 'run' ? [node] : node.branches
      for (const { children } of parts) Object.assign(shaped, shapedObject(children, values))
    } else {
      const value = shapedNode(node, values[node.key])
      if (value !== undefined) shaped[node.key] = value
    }
  }
  return shaped
}

function shapedNode(node: Node, value: FormValue): FormValue {
  if (!repeats(node)) return shapedItem(node, value)
  if (value === undefined || value === null) return undefined
  return listOf(value)
    .map((item) => shapedItem(node, item))
    .filter((item) => item !== undefined)
}

function shapedItem(node: Node, value: FormValue): FormValue {
  if (node.kind === 'field') return typeof value === 'string' ? value : undefined
  return typeof value === 'object' && value !== null && !isList(value)
    ? shapedObject(itemNodes(node), value as FormValues)
    : undefined
}

/** What one item of a node that is not a field is made of; an item of a repeating choice is read as a choice. */
export function itemNodes(node: Exclude<Node, Field>): readonly Node[] {
  return node.kind === 'choice' ? [{ ...node, min: 1, max: 1 }] : node.children
}

/** The value at a path such as `MessageText.0.TextPara.0`; undefined when any step is absent. */
export function valueAt(values: FormValues, path: string): FormValue {
  let value: FormValue = values
  for (const step of path.split('.')) {
    if (isList(value)) value = value[Number(step)]
    else if (typeof value === 'object') value = (value as FormValues)[step]
    else return undefined
  }
  return value
}

/**
 * The values a new form begins with: required groups opened, one blank item in every required list, so that fields
 * which must be filled are there to be seen.
 */
export function blankValues(definition: { children: readonly Node[] }): FormValues {
  return blankObject(definition.children)
}

function blankObject(nodes: readonly Node[]): FormValues {
  const blank: Record<string, FormValue> = {}
  for (const node of nodes) {
    if (node.kind === 'field' && node.default !== undefined) {
      blank[node.key] = repeats(node) ? [node.default] : node.default
      continue
    }
    if (node.min === 0 || (node.kind === 'field' && node.fixed !== undefined)) continue
    if (isInline(node)) {
      if (node.kind === 'run') Object.assign(blank, blankObject(node.children))
      continue
    }
    const item = node.kind === 'field' ? '' : blankObject(itemNodes(node))
    blank[node.key] = repeats(node) ? [item] : item
  }
  return blank
}

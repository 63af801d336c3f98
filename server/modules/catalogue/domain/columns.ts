import type { Text } from '../contract'
import type { FormValue, FormValues, KindDefinition, Node } from './definition'
import { isInline, repeats } from './definition'
import { inReadingOrder, isList, join, listOf } from './lexical'
import { itemNodes } from './values'

/** A column of an export: `path` has `*` where a list is, `trail` the labels from the root. */
export interface Column {
  path: string
  trail: readonly Text[]
}

/** Every field a person can fill, in reading order; contents of files and fixed values are left out. */
export function exportColumns(definition: KindDefinition): Column[] {
  const columns: Column[] = []
  const add = (nodes: readonly Node[], path: string, trail: readonly Text[]) => {
    for (const node of inReadingOrder(nodes)) {
      if (isInline(node)) {
        const insides = node.kind === 'run' ? [node.children] : node.branches.map((branch) => branch.children)
        for (const inside of insides) add(inside, path, trail)
        continue
      }
      const here = join(path, node.key) + (repeats(node) ? '.*' : '')
      if (node.kind !== 'field') add(itemNodes(node), here, [...trail, node.label])
      else if (!node.opaque && node.fixed === undefined)
        columns.push({ path: here, trail: [...trail, node.label] })
    }
  }
  add(definition.children, '', [])
  return columns
}

/** All texts at a column's path, in order: one for a plain field, several under lists. */
export function columnValues(values: FormValues, path: string): string[] {
  let found: readonly FormValue[] = [values]
  for (const step of path.split('.')) {
    found = found.flatMap((value) => {
      if (step === '*') return isList(value) ? listOf(value) : []
      return typeof value === 'object' && !isList(value) ? [value[step]] : []
    })
  }
  return found.filter((value): value is string => typeof value === 'string')
}

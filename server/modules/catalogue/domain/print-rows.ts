import type { Text } from '../contract'
import type { Base, Field, FormValue, FormValues, Node } from './definition'
import { isInline, repeats } from './definition'
import { inReadingOrder, isBlank, join, listOf, objectOf } from './lexical'
import { chosenBranch, itemNodes } from './values'

/** A line of a document as it is read: a heading, or a label with its value. `level` 0 is the document's own level. */
export type PrintRow =
  | { kind: 'section'; level: number; path: string; label: Text; ordinal: number | null; advanced: boolean }
  | {
      kind: 'value'
      level: number
      path: string
      label: Text
      /** Which one of several, from 1; null when the field does not repeat. */
      ordinal: number | null
      /** Lexical value; dates, times and numbers are formatted by whoever shows them, by `base`. */
      value: string
      base: Base
      /** The chosen option in words, or yes and no. */
      text: Text | null
      multiline: boolean
      /** Content of a file: `value` is empty, `size` is its length in characters. */
      size: number | null
      advanced: boolean
    }

const YES: Text = { ru: 'да', en: 'yes' }
const NO: Text = { ru: 'нет', en: 'no' }

/** A lexical boolean in words. */
export const yesOrNo = (value: string): Text => (value === 'true' || value === '1' ? YES : NO)

/** What is filled, in reading order, with labels in both languages: for read-only screens and for print. */
export function printRows(definition: { children: readonly Node[] }, values: FormValues): PrintRow[] {
  const rows: PrintRow[] = []
  addSiblings(rows, definition.children, values, '', 0, false)
  return rows
}

function addSiblings(
  rows: PrintRow[],
  nodes: readonly Node[],
  values: FormValues,
  path: string,
  level: number,
  folded: boolean,
) {
  for (const node of inReadingOrder(nodes)) {
    const advanced = folded || node.advanced === true
    if (isInline(node)) {
      const inside = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
      addSiblings(rows, inside, values, path, level, advanced)
    } else if (repeats(node)) {
      listOf(values[node.key]).forEach((item, i) =>
        addItem(rows, node, item, join(join(path, node.key), i), level, i + 1, advanced),
      )
    } else addItem(rows, node, values[node.key], join(path, node.key), level, null, advanced)
  }
}

function addItem(
  rows: PrintRow[],
  node: Node,
  value: FormValue,
  path: string,
  level: number,
  ordinal: number | null,
  advanced: boolean,
) {
  if (isBlank(value)) return
  if (node.kind === 'field') {
    if (typeof value === 'string') rows.push({ ...fieldRow(node, value), level, path, ordinal, advanced })
    return
  }
  rows.push({ kind: 'section', level, path, label: node.label, ordinal, advanced })
  addSiblings(rows, itemNodes(node), objectOf(value), path, level + 1, advanced)
}

function fieldRow(field: Field, value: string) {
  const { base, options } = field.type
  const option = options?.find((one) => one.value === value)?.label ?? null
  const text = base === 'boolean' ? yesOrNo(value) : option
  const opaque = field.opaque === true
  return {
    kind: 'value' as const,
    label: field.label,
    value: opaque ? '' : value,
    base,
    text,
    multiline: field.multiline === true,
    size: opaque ? value.length : null,
  }
}

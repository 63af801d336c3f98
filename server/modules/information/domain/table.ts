import type { Text } from '../../catalogue/contract'
import { columnValues, exportColumns } from '../../catalogue/domain/columns'
import type { Base, Field, FormValues, Group, KindDefinition, Node } from '../../catalogue/domain/definition'
import { repeats } from '../../catalogue/domain/definition'
import { itemNodes } from '../../catalogue/domain/values'
import type { AnswerColumn, ColumnType } from '../contract'

/** The table of an answer: the repeating group its rows are, their columns, and a definition that reads one row. */
export interface AnswerTable {
  group: Group
  columns: AnswerColumn[]
  /** The row as a document of its own. */
  row: KindDefinition
  /** The answer without its rows. */
  frame: KindDefinition
}

/** The table of an answer's definition: its first repeating group; null when the answer has no table. */
export function tableOf(definition: KindDefinition): AnswerTable | null {
  const group = definition.children.find(
    (node): node is Group => node.kind === 'group' && repeats(node) && node.max === null,
  )
  if (!group) return null
  const row: KindDefinition = {
    ...definition,
    root: group.name,
    namespace: group.namespace,
    children: group.children,
  }
  const columns = exportColumns(row).map(({ path, trail }): AnswerColumn => {
    const field = fieldAt(group.children, path.split('.'))
    const { options, base } = field.type
    return {
      key: path,
      label: labelOf(trail),
      // Several values of one row stand in one cell: they are a text.
      type: path.includes('*') ? 'text' : columnType(field, base),
      sum: field.sum === true && !path.includes('*'),
      ...(options && { options: options.map(({ value, label }) => ({ value, label })) }),
    }
  })
  const children = definition.children.map((node) => (node === group ? { ...group, min: 0 } : node))
  return { group, columns, row, frame: { ...definition, children } }
}

/** Cells of one row, in the order of the columns. */
export const cellsOf = (columns: readonly AnswerColumn[], values: FormValues): string[] =>
  columns.map(({ key }) => columnValues(values, key).join('; '))

const labelOf = (trail: readonly Text[]): Text => ({
  ru: trail.map(({ ru }) => ru).join(' — '),
  en: trail.map(({ en }) => en).join(' — '),
})

/** How values of a base are read; money is a decimal with two places. */
export function columnType(field: Pick<Field, 'type'>, base: Base = field.type.base): ColumnType {
  if (base === 'decimal') return field.type.fractionDigits === 2 ? 'money' : 'number'
  if (base === 'integer') return 'number'
  return base === 'date' || base === 'date-time' || base === 'boolean' ? base : 'text'
}

/** The field a column is made of; inline choices and runs are looked through. */
function fieldAt(nodes: readonly Node[], path: readonly string[]): Field {
  const [step, ...rest] = path.filter((part) => part !== '*')
  for (const node of nodes) {
    if (node.kind === 'field') {
      if (node.key === step) return node
    } else if (node.kind === 'group' && node.key === step) {
      return fieldAt(itemNodes(node), rest)
    } else if (node.kind === 'run' || node.kind === 'choice') {
      const inside = node.kind === 'run' ? node.children : node.branches.flatMap(({ children }) => children)
      try {
        return fieldAt(inside, repeats(node) && node.key === step ? rest : path)
      } catch {
        continue
      }
    }
  }
  throw new RangeError(`no field at ${path.join('.')}`)
}

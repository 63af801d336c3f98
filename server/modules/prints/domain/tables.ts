import type { Text } from '../../catalogue/contract'
import type { FormValues, Group, KindDefinition, Node } from '../../catalogue/domain/definition'
import { isInline, repeats } from '../../catalogue/domain/definition'
import { inReadingOrder, join, listOf, objectOf } from '../../catalogue/domain/lexical'
import { printRows, type PrintRow } from '../../catalogue/domain/print-rows'
import { chosenBranch } from '../../catalogue/domain/values'
import type { AnswerColumn } from '../../information/contract'
import { cellsOf, tableOf } from '../../information/domain/table'

/** A repeating group of a document as a table; lexical cells in the order of the columns. */
export interface DocumentTable {
  title: Text
  path: string
  columns: readonly AnswerColumn[]
  rows: readonly (readonly string[])[]
}

/**
 * A document for a spreadsheet: its repeating groups as tables, and everything else as labels with values. What repeats
 * inside of a repeating group stands in one cell of its row.
 */
export function documentTables(
  definition: KindDefinition,
  values: FormValues,
): { rows: PrintRow[]; tables: DocumentTable[] } {
  const tables = tablesAmong(definition, definition.children, values, '')
  const inTable = ({ path }: PrintRow) => tables.some((table) => path.startsWith(`${table.path}.`))
  return { rows: printRows(definition, values).filter((row) => !inTable(row)), tables }
}

function tablesAmong(
  definition: KindDefinition,
  nodes: readonly Node[],
  values: FormValues,
  path: string,
): DocumentTable[] {
  return inReadingOrder(nodes).flatMap((node): DocumentTable[] => {
    if (isInline(node)) {
      const inside = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
      return tablesAmong(definition, inside, values, path)
    }
    if (node.kind !== 'group') return []
    const here = join(path, node.key)
    const value = values[node.key]
    if (!repeats(node)) return tablesAmong(definition, node.children, objectOf(value), here)
    const columns = columnsOf(definition, node)
    const rows = listOf(value).map((item) => cellsOf(columns, objectOf(item)))
    return rows.length && columns.length ? [{ title: node.label, path: here, columns, rows }] : []
  })
}

const columnsOf = (definition: KindDefinition, group: Group): readonly AnswerColumn[] =>
  tableOf({ ...definition, children: [{ ...group, max: null }] })?.columns ?? []

import type {
  FormValue,
  FormValues,
  KindDefinition,
  Node,
} from '@/server/modules/catalogue/domain/definition'
import { repeats } from '@/server/modules/catalogue/domain/definition'
import { listOf, objectOf } from '@/server/modules/catalogue/domain/lexical'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'
import { tableOf } from '@/server/modules/information/domain/table'
import type { RowValues } from './tables'

/** Rows given out together. */
const STEP = 200

/** The XML of an answer, piece by piece: what stands before the table, its rows, the end. */
export async function* answerXml(
  definition: KindDefinition,
  values: FormValues,
  rows: Iterable<RowValues>,
): AsyncGenerator<string> {
  const table = tableOf(definition)
  const whole = toXml(table?.frame ?? definition, values)
  const end = whole.lastIndexOf('</')
  yield whole.slice(0, end)
  if (table) {
    const prefixes = new Map(Object.entries(definition.prefixes).map(([prefix, uri]) => [uri, prefix]))
    let pieces: string[] = []
    for (const row of rows) {
      pieces.push(`  ${element(table.group, row as FormValues, prefixes)}\n`)
      if (pieces.length < STEP) continue
      yield pieces.join('')
      pieces = []
    }
    yield pieces.join('')
  }
  yield whole.slice(end)
}

/** One element of a row, without line ends; rows have neither attributes nor choices. */
function element(node: Node, value: FormValue, prefixes: ReadonlyMap<string, string>): string {
  if (node.kind !== 'field' && node.kind !== 'group') throw new RangeError(`a row has no ${node.kind}`)
  const name = `${prefixes.get(node.namespace)}:${node.name}`
  const inside =
    node.kind === 'field'
      ? String(value).replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;' })[c] ?? '&gt;')
      : node.children.map((child) => children(child, objectOf(value), prefixes)).join('')
  return `<${name}>${inside}</${name}>`
}

function children(node: Node, values: FormValues, prefixes: ReadonlyMap<string, string>): string {
  const value = values[node.key]
  if (value === undefined) return ''
  return (repeats(node) ? listOf(value) : [value]).map((item) => element(node, item, prefixes)).join('')
}

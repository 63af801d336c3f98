import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { TablePrint } from './contract'
import { tablePdf } from './table-pdf'

/**
 * A process of its own that draws one long table: the first line of its input is what the print begins with (JSON), each
 * other line the cells of a row; the PDF is its output. The web process goes on answering others meanwhile.
 */
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]()
const first = await lines.next()
const print = TablePrint.parse(JSON.parse(String(first.value)))

async function* rows() {
  for (let next = await lines.next(); !next.done; next = await lines.next())
    yield JSON.parse(next.value) as string[]
}

await pipeline(tablePdf(print, rows()), process.stdout)

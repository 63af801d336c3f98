import { describe, expect, test } from 'vitest'
import { findKind, listKinds } from '../../catalogue/domain/registry'
import { printRows } from '../../catalogue/domain/print-rows'
import { sampleValues } from '../../catalogue/domain/sample'
import { documentTables } from './tables'

describe('DOC-9 a document as tables', () => {
  test('goods of an invoice are a table, one line for each', () => {
    const invoice = findKind('1002003E')!
    const values = sampleValues(invoice, 3, { fullness: 1 })
    const goods = values['InvoiceGoods'] as object[]
    const { rows, tables } = documentTables(invoice, values)
    const table = tables.find(({ path }) => path === 'InvoiceGoods')!
    expect(table.rows).toHaveLength(goods.length)
    expect(table.columns.length).toBeGreaterThan(3)
    expect(table.columns.some(({ type }) => type === 'money' || type === 'number')).toBe(true)
    expect(rows.some(({ path }) => path.startsWith('InvoiceGoods.'))).toBe(false)
  })

  test.each(listKinds().map(({ code }) => code))('nothing that is printed of %s is lost', (code) => {
    const kind = findKind(code)!
    const values = sampleValues(kind, 5, { fullness: 1 })
    const { rows, tables } = documentTables(kind, values)
    const cells = tables.flatMap((table) => table.rows.flat()).join('\n')
    const shown = new Set(rows.map(({ path }) => path))
    for (const row of printRows(kind, values)) {
      if (row.kind === 'section' || row.value === '' || shown.has(row.path)) continue
      expect(cells).toContain(row.value)
    }
  })
})

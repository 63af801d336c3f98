import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printRows } from '@/server/modules/catalogue/domain/print-rows'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { findKind, listKinds } from '@/server/modules/catalogue/domain/registry'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'
import { documentBlocks, type Block } from './document-blocks'
import { valueText } from './value-text'

const petition = findKind('1050030E') as KindDefinition

const pathsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'values') return block.rows.map((row) => row.path)
    if (block.kind === 'section') return pathsOf(block.blocks)
    return block.rows.flatMap((cells) => cells.flatMap((row) => (row ? [row.path] : [])))
  })

describe('documentBlocks', () => {
  it.each(listKinds().map(({ code }) => code))('%s: loses no value and repeats none', (code) => {
    const kind = findKind(code) as KindDefinition
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const rows = printRows(kind, sampleValues(kind, seed, { fullness: 0.8 }))
        const all = rows.flatMap((row) => (row.kind === 'value' ? [row.path] : []))
        expect(pathsOf(documentBlocks(rows)).sort()).toEqual(all.sort())
      }),
      { numRuns: 10 },
    )
  })

  it('makes a table of several flat items, with a place for what an item lacks', () => {
    const rows = printRows(petition, {
      MessageText: [
        {
          TextPara: ['Текст'],
          TextTable: [
            { TextTableText: 'Пошлина', TextTableSum: '10.50' },
            { TextTableText: 'НДС', TextTableComment: 'к возврату' },
          ],
        },
      ],
    })
    const [section] = documentBlocks(rows)
    const table =
      section?.kind === 'section' ? section.blocks.find((block) => block.kind === 'table') : undefined
    expect(table).toMatchObject({ path: 'MessageText.0.TextTable' })
    expect(table?.kind === 'table' && table.columns.map((column) => column.ru)).toEqual([
      'Текст',
      'Сумма',
      'Примечание',
    ])
    expect(
      table?.kind === 'table' && table.rows.map((cells) => cells.map((row) => row?.value ?? null)),
    ).toEqual([
      ['Пошлина', '10.50', null],
      ['НДС', null, 'к возврату'],
    ])
  })

  it('keeps a single item and items with something inside as sections', () => {
    const one = printRows(petition, { MessageText: [{ TextTable: [{ TextTableText: 'Пошлина' }] }] })
    const two = printRows(petition, { MessageText: [{ TextPara: ['а'] }, { TextPara: ['б'] }] })
    expect(JSON.stringify(documentBlocks(one))).not.toContain('"table"')
    expect(documentBlocks(two).map(({ kind }) => kind)).toEqual(['section', 'section'])
  })
})

describe('valueText', () => {
  it.each([
    ['date', '2026-11-27', '27\u00a0ноября 2026'],
    ['date', '2026-11-27+03:00', '2026-11-27+03:00'],
    ['time', '09:05:00', '09:05'],
    ['time', '09:05:07', '09:05:07'],
    ['date-time', '2026-11-27T09:05:00', '27\u00a0ноября 2026, 09:05'],
    ['decimal', '12345678901234567890.50', '12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,50'],
    ['decimal', '-0.5', '−0,5'],
    ['decimal', 'много', 'много'],
    ['token', '007', '007'],
  ] as const)('%s %s', (base, value, expected) => {
    expect(valueText(base, value, 'ru')).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvBytes, type Cell } from '@/server/platform/tables'
import type { ItemDraft } from '../contract'
import { ITEM_ANSWERS } from './vocabulary'
import { readCsv } from './csv'
import { readSheet, sheetOf, SHEET_COLUMNS, type SheetItem, type SheetWords } from './item-sheet'

const wordsOf = (mark: string): SheetWords => ({
  columns: Object.fromEntries(
    SHEET_COLUMNS.map((column) => [column, `${mark} ${column}`]),
  ) as SheetWords['columns'],
  answers: Object.fromEntries(
    ITEM_ANSWERS.map((answer) => [answer, `${mark} ${answer}`]),
  ) as SheetWords['answers'],
})
const RU = wordsOf('Ру')
const EN = wordsOf('En')

const idOf = (n: number) => `0192f0c1-2b3c-7d4e-8f50-${String(n).padStart(12, '0')}`
const itemOf = (position: number): SheetItem['item'] => ({
  id: idOf(position),
  position,
  name: `Документ «${position}»; и ещё`,
  details: 'Строка\nвторая',
  periodFrom: '2025-01-01',
  periodTo: '2026-06-30',
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`)
const text = fc.string({ unit: fc.constantFrom(...'абв ;",=+-@\n7'), maxLength: 40 }).map((one) => one.trim())
const letter = fc.record({ number: fc.constantFrom('17', '17/а', '-5'), date: fc.option(day) })
const draft: fc.Arbitrary<ItemDraft> = fc.record({
  answer: fc.constantFrom(...ITEM_ANSWERS),
  papers: fc.constant([]),
  onPaper: fc.option(letter),
  earlier: fc.option(letter),
  until: fc.option(day),
  reason: text,
  note: text,
})
const table: fc.Arbitrary<SheetItem[]> = fc
  .array(
    fc.tuple(
      fc.option(draft),
      fc.uniqueArray(fc.constantFrom('0001-000007', '0001-000012'), { maxLength: 2 }),
    ),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(([prepared, papers], i) => ({
      item: itemOf(i + 1),
      draft: prepared,
      version: prepared ? i + 1 : 0,
      papers,
    })),
  )

/** The table as it comes back out of a file. */
async function throughCsv(rows: readonly Cell[][]): Promise<string[][]> {
  const source = async function* () {
    for (const row of rows) yield await Promise.resolve(row)
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of csvBytes(source())) chunks.push(chunk)
  return readCsv(new TextDecoder().decode(Buffer.concat(chunks)))
}

describe('a table of a requirement', () => {
  it('comes back as it went, through a file and in another language’s hands', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(RU, EN), async (rows, words) => {
        const cells = await throughCsv(sheetOf(rows, words))
        const read = readSheet(
          cells,
          rows.map(({ item }) => item),
          [RU, EN],
        )
        expect(read.faults).toEqual([])
        expect(read.lines).toEqual(
          rows.flatMap(({ item, draft: prepared, version, papers }, i) =>
            prepared ? [{ row: i + 2, itemId: item.id, version, draft: prepared, numbers: [...papers] }] : [],
          ),
        )
      }),
    )
  })

  it('is read whatever the order of its columns', () => {
    const head = ['лишнее', RU.columns.answer, RU.columns.position]
    const cells = [head, ['x', RU.answers.cannot.toUpperCase(), '2.0']]
    expect(readSheet(cells, [{ id: idOf(2), position: 2 }], [RU]).lines).toMatchObject([
      { itemId: idOf(2), draft: { answer: 'cannot' } },
    ])
  })

  it('names the row and the column of each fault, and reads the other rows', () => {
    const head = [RU.columns.position, RU.columns.answer, RU.columns.until, RU.columns.note]
    const cells = [
      head,
      ['1', RU.answers.submitted, '', ''],
      ['9', RU.answers.submitted, '', ''],
      ['2', 'да', '', ''],
      ['2', RU.answers['more-time'], '31.02.2027', ''],
      ['1', RU.answers.cannot, '', ''],
      ['2', RU.answers.submitted, '', 'н'.repeat(251)],
      ['3', '', '', ''],
    ]
    const items = [1, 2, 3].map((position) => ({ id: idOf(position), position }))
    const { lines, faults } = readSheet(cells, items, [RU])
    expect(lines.map(({ itemId }) => itemId)).toEqual([idOf(1)])
    expect(faults).toEqual([
      { row: 3, column: 'position', code: 'position-unknown' },
      { row: 4, column: 'answer', code: 'answer-unknown' },
      { row: 5, column: 'until', code: 'not-a-day' },
      { row: 6, column: 'position', code: 'position-twice' },
      { row: 7, column: 'note', code: 'too-long' },
    ])
  })

  it('knows its words with ordinary spaces and without ё', () => {
    const words = { ...RU, answers: { ...RU.answers, cannot: 'Не\u00a0всё' } }
    const cells = [
      [RU.columns.position, RU.columns.answer],
      ['1', ' не  все '],
    ]
    expect(readSheet(cells, [{ id: idOf(1), position: 1 }], [words]).lines).toMatchObject([
      { draft: { answer: 'cannot' } },
    ])
  })

  it('reads days as people and as spreadsheets write them', () => {
    const head = [RU.columns.position, RU.columns.answer, RU.columns.until]
    const untilOf = (cell: string) =>
      readSheet([head, ['1', RU.answers['more-time'], cell]], [{ id: idOf(1), position: 1 }], [RU]).lines[0]
        ?.draft.until
    for (const cell of ['27.11.2026', '2026-11-27', '46353']) expect(untilOf(cell)).toBe('2026-11-27')
  })

  it('keeps the numbers of its rows under an empty one, and of a table without versions', () => {
    const head = [RU.columns.position, RU.columns.answer]
    const cells = [[], head, [], ['1', RU.answers.cannot], ['7', RU.answers.cannot]]
    const { lines, faults } = readSheet(cells, [{ id: idOf(1), position: 1 }], [RU])
    expect(lines).toMatchObject([{ row: 4, version: null }])
    expect(faults).toEqual([{ row: 5, column: 'position', code: 'position-unknown' }])
  })

  it('that is another one is refused', () => {
    expect(readSheet([['a', 'b']], [], [RU])).toEqual({
      lines: [],
      faults: [{ row: 1, column: null, code: 'no-columns' }],
    })
    expect(readSheet([], [], [RU]).faults).toHaveLength(1)
  })
})

describe('comma-separated values', () => {
  it.each([
    [
      'a;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\n"1,5","он ""сам"""\n',
      [
        ['a', 'b'],
        ['1,5', 'он "сам"'],
      ],
    ],
    ['a\tb\n\n1\t', [['a', 'b'], [], ['1', '']]],
    ['', []],
  ])('%j', (source, rows) => {
    expect(readCsv(source)).toEqual(rows)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ItemDraft } from '../contract'
import { ITEM_ANSWERS } from './vocabulary'
import { readSheet, SHEET_COLUMNS, sheetOf, type SheetWords } from './item-sheet'
import { changesOf, type PresentLine, type SheetPaper } from './sheet-changes'

const WORDS: SheetWords = {
  columns: Object.fromEntries(SHEET_COLUMNS.map((column) => [column, column])) as SheetWords['columns'],
  answers: Object.fromEntries(ITEM_ANSWERS.map((answer) => [answer, answer])) as SheetWords['answers'],
}
const NOW = { words: WORDS, today: '2026-11-20' }
const idOf = (n: number) => `0192f0c1-2b3c-7d4e-8f50-${String(n).padStart(12, '0')}`
const paper = (n: number): SheetPaper => ({ id: idOf(100 + n), number: `0001-00000${n}` })
const ARCHIVE = [1, 2, 3].map(paper)
const found = (number: string) => ARCHIVE.find((one) => one.number === number) ?? null

const draftOf = (values: Partial<ItemDraft> = {}) =>
  ItemDraft.parse({ answer: 'submitted', onPaper: { number: '17', date: null }, ...values })

const present = (over: Partial<PresentLine> = {}, position = 1): PresentLine => ({
  item: {
    id: idOf(position),
    position,
    name: 'Договор',
    details: '',
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
  },
  draft: draftOf(),
  version: 2,
  held: 'free',
  status: 'awaited',
  due: '2026-12-01',
  updatedBy: 'Белов А. И.',
  updatedAt: '2026-11-20T08:00:00.000Z',
  papers: [],
  ...over,
})
const mapOf = (...lines: PresentLine[]) => new Map(lines.map((line) => [line.item.id, line]))
const row = (values: Partial<ItemDraft>, over: { version?: number | null; numbers?: string[] } = {}) => ({
  row: 5,
  itemId: idOf(1),
  version: 2,
  draft: draftOf(values),
  numbers: [],
  ...over,
})
const preview = (line: ReturnType<typeof row>, now: PresentLine) => changesOf([line], mapOf(now), found, NOW)

describe('what a table changes', () => {
  it('is nothing when it comes back as it was taken away', () => {
    const line = fc.record({
      draft: fc.option(
        fc.record({
          answer: fc.constantFrom(...ITEM_ANSWERS),
          until: fc.option(fc.constantFrom('2026-12-10', '2026-12-31')),
          reason: fc.constantFrom('', 'Ищем в архиве'),
        }),
      ),
      papers: fc.uniqueArray(fc.constantFrom(...ARCHIVE), { selector: ({ id }) => id }),
      unseen: fc.constantFrom([], [idOf(900)]),
      version: fc.nat({ max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = rows.map(({ draft, papers, unseen, version }, i) =>
          present(
            {
              draft: draft && draftOf({ ...draft, papers: [...unseen, ...papers.map(({ id }) => id)] }),
              papers: draft ? papers : [],
              version,
            },
            i + 1,
          ),
        )
        const sheet = sheetOf(
          lines.map((one) => ({ ...one, papers: one.papers.map(({ number }) => number) })),
          WORDS,
        )
        const text = sheet.map((cells) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : 'date' in cell ? cell.date : cell.number)),
        )
        const read = readSheet(
          text,
          lines.map(({ item }) => item),
          [WORDS],
        )
        expect(changesOf(read.lines, mapOf(...lines), found, NOW)).toEqual({
          changes: [],
          faults: [],
          same: rows.filter(({ draft }) => draft).length,
        })
      }),
    )
  })

  it('is told column by column, with what the line still lacks', () => {
    const { changes } = preview(row({ answer: 'cannot', onPaper: null }), present())
    expect(changes).toMatchObject([
      {
        row: 5,
        version: 2,
        cells: [
          { column: 'answer', before: 'submitted', after: 'cannot' },
          { column: 'paperNumber', before: '17', after: '' },
        ],
        faults: ['reason-needed'],
        newer: null,
      },
    ])
  })

  it('keeps papers that the reader may not see, and takes off those that the table has left out', () => {
    const now = present({
      draft: draftOf({ papers: [idOf(900), paper(1).id] }),
      papers: [paper(1)],
    })
    const { changes } = preview(row({}, { numbers: [paper(2).number] }), now)
    expect(changes[0]!.draft.papers).toEqual([idOf(900), paper(2).id])
    expect(changes[0]!.cells).toEqual([{ column: 'papers', before: paper(1).number, after: paper(2).number }])
  })

  it('says who has saved the line since the table was taken away', () => {
    const now = present({ version: 3 })
    expect(preview(row({ reason: 'Наше' }), now).changes[0]!.newer).toEqual({
      by: 'Белов А. И.',
      at: '2026-11-20T08:00:00.000Z',
    })
    expect(preview(row({ reason: 'Наше' }, { version: null }), now).changes[0]!.newer).toBeNull()
    // What the colleague has saved is what the table says: nothing to choose.
    expect(preview(row({}), now)).toMatchObject({ changes: [], same: 1 })
  })

  it('names rows that cannot be saved', () => {
    const changed = row({ reason: 'Иначе' })
    expect(preview(row({}, { numbers: ['0009-000001'] }), present()).faults).toEqual([
      { row: 5, column: 'papers', code: 'paper-unknown' },
    ])
    expect(preview(changed, present({ status: 'accepted' })).faults).toMatchObject([{ code: 'accepted' }])
    expect(preview(changed, present({ held: 'in-reply' })).faults).toMatchObject([{ code: 'in-reply' }])
    expect(preview(changed, present({ held: 'sent' })).changes).toHaveLength(1)
  })
})

import type { Cell } from '@/server/platform/tables'
import type { Day } from '../../deadlines/contract'
import type { ItemDraft } from '../contract'
import { faultsOfItem, type Held, type ItemFault } from './item-draft'
import {
  cellsOf,
  SHEET_COLUMNS,
  type SheetColumn,
  type SheetFault,
  type SheetItem,
  type SheetLine,
  type SheetWords,
} from './item-sheet'
import type { ItemStatus } from './state'

/** A paper of the archive, as a table names it. */
export interface SheetPaper {
  id: string
  number: string
}

/** A line as the portal has it: what is prepared, in which version, by whom, and with what papers. */
export interface PresentLine {
  item: SheetItem['item']
  draft: ItemDraft | null
  version: number
  held: Held
  status: ItemStatus
  /** The day by which it is awaited. */
  due: Day | null
  updatedBy: string
  updatedAt: string
  /** Papers of `draft` that the reader may see; the others have no number here. */
  papers: readonly SheetPaper[]
}

/** What a row would change: `draft` is saved from `version`, and `cells` tell it in the reader's words. */
export interface SheetChange {
  row: number
  itemId: string
  position: number
  name: string
  version: number
  draft: ItemDraft
  cells: { column: SheetColumn; before: Cell; after: Cell }[]
  /** What the line would still lack for a reply. */
  faults: ItemFault[]
  /** Who has saved the line after the table was taken away: the change would undo theirs. */
  newer: { by: string; at: string } | null
}

export interface SheetPreview {
  changes: SheetChange[]
  faults: SheetFault[]
  /** Rows that say what is there already. */
  same: number
}

/**
 * What a table would change, line by line, if it were saved now. Papers that the reader may not see have no number in a
 * table and stay where they are. `found` answers a paper of the archive by its number as it was typed.
 */
export function changesOf(
  lines: readonly SheetLine[],
  present: ReadonlyMap<string, PresentLine>,
  found: (number: string) => SheetPaper | null,
  { words, today }: { words: SheetWords; today: Day },
): SheetPreview {
  const preview: SheetPreview = { changes: [], faults: [], same: 0 }
  for (const line of lines) {
    const now = present.get(line.itemId)
    if (!now) continue
    const papers = line.numbers.map((number) => ownPaper(now, number) ?? found(number))
    if (papers.includes(null)) {
      preview.faults.push({ row: line.row, column: 'papers', code: 'paper-unknown' })
      continue
    }
    const { draft, cells } = compare(line, now, papers as SheetPaper[], words)
    if (cells.length === 0) preview.same++
    else if (now.status === 'accepted' || now.held === 'in-reply')
      preview.faults.push({
        row: line.row,
        column: null,
        code: now.status === 'accepted' ? 'accepted' : 'in-reply',
      })
    else
      preview.changes.push({
        row: line.row,
        itemId: line.itemId,
        position: now.item.position,
        name: now.item.name,
        version: now.version,
        draft,
        cells,
        faults: faultsOfItem(draft, { due: now.due, today }),
        newer:
          line.version !== null && line.version < now.version
            ? { by: now.updatedBy, at: now.updatedAt }
            : null,
      })
  }
  return preview
}

const ownPaper = ({ papers }: PresentLine, typed: string) =>
  papers.find(({ number, id }) => number === typed.toUpperCase() || id === typed.toLowerCase()) ?? null

function compare(line: SheetLine, now: PresentLine, papers: readonly SheetPaper[], words: SheetWords) {
  const unseen = (now.draft?.papers ?? []).filter((id) => !now.papers.some((paper) => paper.id === id))
  const draft = { ...line.draft, papers: [...new Set([...unseen, ...papers.map(({ id }) => id)])] }
  const cells = (of: ItemDraft | null, shown: readonly SheetPaper[]) =>
    cellsOf(
      { item: now.item, draft: of, version: now.version, papers: shown.map(({ number }) => number).sort() },
      words,
    )
  const before = cells(now.draft, now.papers)
  const after = cells(draft, papers)
  return {
    draft,
    cells: SHEET_COLUMNS.filter(
      (column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]),
    ).map((column) => ({ column, before: before[column], after: after[column] })),
  }
}

import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { ask } from '@/server/auth/execute'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import type { Cell } from '@/server/platform/tables'
import { placedPaper } from '@/server/testing/archive'
import { buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, type World } from '@/server/testing/world'
import { importAnswers } from './commands/import-answers'
import { openDocument } from './commands/receive-document'
import { saveAnswer } from './commands/save-answer'
import { ItemDraft } from './contract'
import { SHEET_COLUMNS, sheetOf, type SheetWords } from './domain/item-sheet'
import { ITEM_ANSWERS } from './domain/vocabulary'
import { previewTable, takeTable, type TableAddress } from './item-table'

const WORDS: SheetWords = {
  columns: Object.fromEntries(SHEET_COLUMNS.map((column) => [column, column])) as SheetWords['columns'],
  answers: Object.fromEntries(ITEM_ANSWERS.map((answer) => [answer, answer])) as SheetWords['answers'],
}
const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : 'date' in cell ? cell.date : cell.number)

let world: World
let head: ParticipantActor
let colleague: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  const userId = await buildUser()
  await buildAppointment({
    participantId: head.participantId,
    userId,
    role: 'EMPLOYEE',
    title: 'Декларант',
    grants: [{ actions: ['view', 'answer-audit'] }],
  })
  colleague = await participantActor(userId, head.participantId, now())
})

/** A requirement of two lines; `opened` by the participant unless told otherwise. */
async function required(opened = true) {
  const officer = world.actors.inspector as OfficerActor
  const { id } = await buildAudit(officer, now(), { participantId: head.participantId })
  await sendUnsigned(officer, now(), id, { purpose: 'notification' })
  const items = [line(1), line(2)]
  const documentId = await sendUnsigned(officer, now(), id, { purpose: 'requirement', days: 10, items })
  if (opened) await actAt(head, now(), openDocument, { requestId: newId(), id, documentId })
  return { id, requirementId: documentId, items }
}
type Required = Awaited<ReturnType<typeof required>>

const save = ({ items, ...address }: Required, values: Partial<ItemDraft>, version = 0, actor = head) =>
  actAt(actor, now(), saveAnswer, {
    ...address,
    requestId: newId(),
    itemId: items[0]!.id,
    version,
    draft: ItemDraft.parse({ answer: 'submitted', ...values }),
  })

const addressOf = ({ id, requirementId }: Required): TableAddress => ({ id, requirementId })
/** The table as it would be typed over by `fill`, row by row; the head is left alone. */
async function filled(audit: Required, fill: (row: Map<string, string>, position: string) => void) {
  const { items } = await ask(head, addressOf(audit), takeTable)
  const [top, ...rows] = sheetOf(items, WORDS).map((row) => row.map(textOf))
  return [
    top!,
    ...rows.map((cells) => {
      const row = new Map(SHEET_COLUMNS.map((column, i) => [column as string, cells[i]!]))
      fill(row, row.get('position')!)
      return SHEET_COLUMNS.map((column) => row.get(column)!)
    }),
  ]
}
const preview = (audit: Required, cells: string[][], actor = head) =>
  ask(actor, { ...addressOf(audit), cells, words: [WORDS] as const }, previewTable)

describe('a requirement as a table', () => {
  it('is looked up in the archive at once, however many numbers it names', async () => {
    const audit = await required()
    const paper = await placedPaper(head)
    const numbers = (count: number) => Array.from({ length: count }, (_, i) => `0000-${100_000 + i}`)
    const cells = await filled(audit, (row, position) => {
      row.set('answer', 'submitted')
      row.set('papers', [...numbers(position === '1' ? 199 : 200), paper.number].join('; '))
    })
    let lookups = 0
    const { faults } = await ask(
      head,
      { ...addressOf(audit), cells, words: [WORDS] as const },
      (context, input) => {
        const tx = new Proxy(context.tx, {
          get(target, name) {
            if (name === 'archiveDocument') lookups++
            return Reflect.get(target, name) as unknown
          },
        })
        return previewTable({ ...context, tx }, input)
      },
    )
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [2, 'paper-unknown'],
      [3, 'too-long'],
    ])
    expect(lookups).toBeLessThan(4)
  })

  it('is filled, compared and saved, with papers by their numbers', async () => {
    const audit = await required()
    const paper = await placedPaper(head)
    const cells = await filled(audit, (row, position) => {
      row.set('answer', position === '1' ? 'submitted' : 'cannot')
      if (position === '1') row.set('papers', paper.number)
    })
    const { changes, faults } = await preview(audit, cells)
    expect(faults).toEqual([])
    expect(changes).toMatchObject([
      { position: 1, version: 0, draft: { papers: [paper.id] }, faults: [], newer: null },
      { position: 2, version: 0, draft: { answer: 'cannot' }, faults: ['reason-needed'] },
    ])
    const saved = await actAt(head, now(), importAnswers, {
      ...addressOf(audit),
      requestId: newId(),
      lines: changes.map(({ itemId, version, draft }) => ({ itemId, version, draft, numbers: [] })),
    })
    expect(saved).toMatchObject({ saved: [{ version: 1 }, { version: 1 }], refused: [] })
    // The table as it was filled says what is there now.
    expect(await preview(audit, cells)).toMatchObject({ changes: [], same: 2 })
  })

  it('names a paper that is another’s, and saves nothing by itself', async () => {
    const audit = await required()
    const foreign = await placedPaper(world.actors.otherOrganisation as ParticipantActor)
    const cells = await filled(audit, (row) => {
      row.set('answer', 'submitted')
      row.set('papers', foreign.number)
    })
    expect((await preview(audit, cells)).faults).toEqual([
      { row: 2, column: 'papers', code: 'paper-unknown' },
      { row: 3, column: 'papers', code: 'paper-unknown' },
    ])
    expect((await ask(head, addressOf(audit), takeTable)).items.map(({ version }) => version)).toEqual([0, 0])
  })

  it('tells of a colleague’s answer that is newer than the table', async () => {
    const audit = await required()
    await save(audit, { reason: 'Первый' })
    const cells = await filled(audit, (row, position) => {
      if (position === '1') row.set('reason', 'Из таблицы')
    })
    await save(audit, { reason: 'Второй' }, 1, colleague)
    const { changes } = await preview(audit, cells)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      version: 2,
      cells: [{ column: 'reason', before: 'Второй', after: 'Из таблицы' }],
    })
    expect(changes[0]!.newer?.by).toBeTruthy()
  })

  it('is nobody’s who may not see the audit, and nobody’s at all before it was opened', async () => {
    const audit = await required()
    const stranger = world.actors.otherOrganisation as ParticipantActor
    await expect(ask(stranger, addressOf(audit), takeTable)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(preview(audit, [], stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const unopened = await required(false)
    await expect(ask(head, addressOf(unopened), takeTable)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

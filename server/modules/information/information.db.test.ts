import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { actAt } from '@/server/testing/build'
import { answerXmlTo, ask, buildAnswered, receive } from '@/server/testing/information'
import { buildWorld, callerFor, SECRET, type World } from '@/server/testing/world'
import { deliverSubmission } from '../submissions/commands/deliver-submission'
import type { AnswerColumn } from './contract'

let world: World
let head: ParticipantActor
let caller: ReturnType<typeof callerFor>
const OCTOBER = { PeriodBegin: '2026-10-01', PeriodEnd: '2026-10-31' }

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  caller = callerFor(head)
})

describe('a question to customs', () => {
  test('is sent in one act, stays out of documents and of every queue', async () => {
    const id = await ask(head, '9910003E', OCTOBER)
    const request = await caller.information.get({ id })
    expect(request).toMatchObject({ status: 'SENT', values: OCTOBER, answers: [], rowCount: null })
    expect(request.archive?.number).toBeTruthy()
    const { items } = await caller.submissions.list({})
    expect(items.map((item) => item.id)).not.toContain(id)
    await actAt({ kind: 'system', process: 'test' }, now(), deliverSubmission, id)
    for (const officer of ['inspector', 'chief', 'keeper'] as const) {
      const queue = await callerFor(world.actors[officer]).queue.list({ filter: 'all' })
      expect(queue.items.map((item) => item.id)).not.toContain(id)
    }
    const waiting = await caller.information.list({ state: 'waiting' })
    expect(waiting.items).toContainEqual(
      expect.objectContaining({
        id,
        kindTitle: { ru: 'Декларации на товары', en: 'Goods declarations' },
        days: ['2026-10-01', '2026-10-31'],
      }),
    )
  })

  test('tells whose data it asks for by itself, whatever the form says', async () => {
    const id = await ask(head, '9910003E', {
      ...OCTOBER,
      Applicant: { Name: 'Чужой', TaxNumber: '7700000000' },
    })
    const { archiveDocument } = await asSystem((tx) =>
      tx.submission.findUniqueOrThrow({ where: { id }, include: { archiveDocument: true } }),
    )
    expect(archiveDocument!.xml).toContain('<inf:TaxNumber>0000101231</inf:TaxNumber>')
    expect(archiveDocument!.xml).not.toContain('7700000000')
  })

  test('goes no route of approval, not even one for every kind', async () => {
    const route = await caller.approvals.save({
      requestId: newId(),
      id: null,
      version: 0,
      name: 'Все документы',
      kinds: [],
      steps: [{ title: 'Руководитель', userIds: [head.userId] }],
    })
    const id = await ask(head, '9910003E', OCTOBER)
    expect((await caller.information.get({ id })).status).toBe('SENT')
    await caller.approvals.remove({ requestId: newId(), ...route })
  })

  test('is refused when its days make no sense, or nothing is filled in', async () => {
    await expect(
      ask(head, '9910003E', { PeriodBegin: '2026-10-31', PeriodEnd: '2026-10-01' }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason: 'ends-before' },
    })
    await expect(ask(head, '9910003E', {})).rejects.toMatchObject({ code: 'FORM_INCOMPLETE' })
    await expect(ask(head, '1050030E', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('an answer', () => {
  let id: string
  let answerId: string
  let columns: AnswerColumn[]
  const index = (key: string) => columns.findIndex((column) => column.key === key)

  beforeAll(async () => {
    ;({ id, answerId } = await buildAnswered(head, '9910001E', OCTOBER))
    columns = (await caller.information.get({ id })).answers[0]!.columns
  })

  const all = async (view: object) => {
    const items: { ordinal: number; cells: readonly string[] }[] = []
    for (let cursor: { ordinal: number; key: string | null } | null = null; ;) {
      const page = await caller.information.rows({ answerId, limit: 7, ...view, cursor })
      items.push(...page.items)
      cursor = page.nextCursor
      if (!cursor) return items
    }
  }

  test('closes the request with its table and exact totals', async () => {
    const request = await caller.information.get({ id })
    expect(request.status).toBe('ANSWERED')
    expect(request.answers[0]!.facts.map(({ label }) => label.ru)).toContain('Остаток на конец, ₽')
    const totals = await caller.information.totals({ answerId })
    const rows = await all({})
    expect(rows).toHaveLength(totals.count)
    const cents = rows.reduce((sum, { cells }) => sum + BigInt(cells[index('Amount')]!.replace('.', '')), 0n)
    expect(totals.sums[index('Amount')]!.replace('.', '')).toBe(String(cents))
    expect(totals.sums[index('Balance')]).toBeNull()
  })

  test('pages by key in any order without losing or doubling a row', async () => {
    const ordinals = (await all({})).map(({ ordinal }) => ordinal)
    for (let sort = 0; sort < columns.length; sort++) {
      for (const descending of [false, true]) {
        const rows = await all({ sort, descending })
        expect(rows.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(ordinals)
        if (columns[sort]!.type !== 'money') continue
        const values = rows.map(({ cells }) => Number(cells[sort]))
        expect(values).toEqual([...values].sort((a, b) => (descending ? b - a : a - b)))
      }
    }
  })

  test('is filtered by words, bounds and names of codes; totals follow the filter', async () => {
    const filters = [
      { column: index('Operation'), text: 'поступ' },
      { column: index('OperationDate'), from: '2026-10-05', to: '2026-10-19' },
      { column: index('Amount'), from: '1' },
    ]
    const rows = await all({ filters })
    expect(rows.length).toBeGreaterThan(0)
    for (const { cells } of rows) {
      expect(cells[index('Operation')]).toBe('deposit')
      expect(cells[index('OperationDate')]! >= '2026-10-05').toBe(true)
      expect(cells[index('OperationDate')]! <= '2026-10-19').toBe(true)
    }
    expect((await caller.information.totals({ answerId, filters })).count).toBe(rows.length)
    const wrong = [{ column: index('Amount'), from: "1'; drop" }]
    await expect(caller.information.rows({ answerId, filters: wrong })).rejects.toMatchObject({
      message: 'INVALID_INPUT',
    })
  })

  test('is nobody else’s', async () => {
    for (const name of ['otherOrganisation', 'otherPerson', 'otherKind', 'assigned'] as const) {
      const stranger = callerFor(world.actors[name]).information
      await expect(stranger.get({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
      await expect(stranger.rows({ answerId })).rejects.toMatchObject({ message: 'NOT_FOUND' })
      await expect(stranger.totals({ answerId })).rejects.toMatchObject({ message: 'NOT_FOUND' })
      expect(JSON.stringify(await stranger.list({}))).not.toContain(SECRET)
    }
  })

  test('that comes twice is one, and another after it changes nothing', async () => {
    const again = await receive(id, await answerXmlTo(id))
    expect(again?.answerId).toBe(answerId)
    expect(await receive(id, await answerXmlTo(id, 2))).toBeNull()
    expect((await caller.information.get({ id })).answers).toHaveLength(1)
  })

  test('tells the participant’s people', async () => {
    const { items } = await caller.notifications.list({})
    expect(
      items.filter(({ type, subjectId }) => type === 'information.answered' && subjectId === id),
    ).toHaveLength(1)
  })
})

describe('an answer that is not what was asked for', () => {
  const broken: [string, (xml: string) => string][] = [
    ['cut short', (xml) => xml.slice(0, xml.length / 2)],
    ['of another kind', (xml) => xml.replaceAll('DeclarationsAnswer', 'DebtsAnswer')],
    ['with a document type', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
    ['with a word for money', (xml) => xml.replace(/<inf:CustomsValue>[^<]*/, '<inf:CustomsValue>много')],
    ['with a strange element in a row', (xml) => xml.replace('</inf:Row>', '<inf:More/></inf:Row>')],
    ['empty', () => ''],
  ]
  test.each(broken)('%s is refused with its error, and leaves nothing', async (_, spoil) => {
    const id = await ask(head, '9910003E', OCTOBER)
    const xml = await answerXmlTo(id)
    await expect(receive(id, spoil(xml))).rejects.toMatchObject({ code: 'XML_INVALID' })
    expect(await caller.information.get({ id })).toMatchObject({ status: 'SENT', answers: [] })
    expect(await receive(id, xml)).toMatchObject({ rowCount: expect.any(Number) as number })
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { env } from '@/server/platform/env'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { requestAs } from '@/server/testing/signed-in'
import { buildWorld, callerFor, SECRET, type World } from '@/server/testing/world'
import type { ListJournal } from './contract'
import { sendJournal } from './send-journal'

let world: World
let submissionId: string
beforeAll(async () => {
  world = await buildWorld()
  submissionId = (await world.submission('ACCEPTED')).id
  await callerFor(world.actors.viewer).submissions.get({ id: submissionId })
})

const head = () => callerFor(world.actors.head).journal
const viewerId = () => (world.actors.viewer as ParticipantActor).userId
const typesBy = async (input: Partial<ListJournal>) =>
  (await head().list({ limit: 500, ...input })).items.map(({ type }) => type)

describe('ORG-5 the organisation’s journal', () => {
  test('names who did what: people by name, customs by the office, the portal as itself', async () => {
    const { items } = await head().list({ documentId: submissionId, limit: 500 })
    const who = new Map(items.map(({ type, who }) => [type, who]))
    expect(who.get('submission.sent')).toMatchObject({
      kind: 'person',
      name: expect.stringContaining('Главная') as string,
    })
    expect(who.get('submission.registered')).toEqual({
      kind: 'office',
      name: { ru: 'Таможня 90113000', en: 'Customs 90113000' },
    })
    expect(who.get('submission.delivered')).toEqual({ kind: 'portal' })
    const opened = items.find(({ type }) => type === 'submission.opened')!
    expect(opened.href).toBe(`/documents/${submissionId}`)
    expect(opened.facts.title).toContain(SECRET)
  })

  test('notes that somebody opened a document once a day', async () => {
    const opened = () =>
      asSystem((tx) =>
        tx.journalEntry.count({
          where: { type: 'submission.opened', subjectId: submissionId, actorUserId: viewerId() },
        }),
      )
    expect(await opened()).toBe(1)
    await callerFor(world.actors.viewer).submissions.get({ id: submissionId })
    expect(await opened()).toBe(1)
  })

  test('is narrowed by person, kind of act, document and days, and paged without gaps or repetitions', async () => {
    expect(new Set(await typesBy({ userId: viewerId() }))).toEqual(new Set(['submission.opened']))
    const documents = await typesBy({ group: 'documents' })
    expect(documents.length).toBeGreaterThan(5)
    expect(documents.every((type) => type.startsWith('submission.'))).toBe(true)
    const today = moscowDate(now())
    expect(await typesBy({ from: today, until: today })).toEqual(await typesBy({}))
    expect(await typesBy({ until: '2020-01-01' })).toEqual([])
    const whole = (await head().list({ limit: 500 })).items.map(({ id }) => id)
    const pieces: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<ReturnType<typeof head>['list']>> = await head().list({
        limit: 3,
        cursor,
      })
      pieces.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(pieces).toEqual(whole)
  })

  test('shows whoever manages access and may not read documents no titles and no links', async () => {
    const { items } = await callerFor(world.actors.administrator).journal.list({ limit: 500 })
    const documents = items.filter(({ type }) => type.startsWith('submission.'))
    expect(documents.length).toBeGreaterThan(0)
    for (const { facts, href } of documents) expect([facts.title, href]).toEqual(['', null])
  })

  test('shows a document’s files with it, and who uploaded them though the bytes came to the portal', async () => {
    const { items } = await head().list({ documentId: submissionId, group: 'files', limit: 500 })
    expect(items.map(({ type, href }) => [type, href])).toEqual([
      ['file.stored', `/documents/${submissionId}`],
    ])
    expect(items[0]!.who).toMatchObject({
      kind: 'person',
      name: expect.stringContaining('Главная') as string,
    })
  })

  test('keeps the personal affairs of its people out', async () => {
    const types = await typesBy({})
    expect(types.filter((type) => /^(session|account|profile|password|email)\./.test(type))).toEqual([])
  })
})

describe('the exported journal', () => {
  const words = {
    head: ['Когда', 'Что'],
    row: ({ at, type }: { at: string; type: string }) => [at, type],
    sheet: 'Журнал',
    fileName: 'Журнал',
  }
  const asked = (name: 'head' | 'viewer', query: string) =>
    requestAs(world.actors[name], `/api/journal?${query}`)

  test('holds the whole filter, and the export is itself in the journal', async () => {
    const answer = await sendJournal(await asked('head', 'format=csv&group=documents'), words)
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines.length - 1).toBe((await typesBy({ group: 'documents' })).length)
    expect((await typesBy({ group: 'organisation' }))[0]).toBe('journal.exported')
    const workbook = await sendJournal(await asked('head', 'format=xlsx'), words)
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('is not there for whoever may not administer', async () => {
    expect((await sendJournal(await asked('viewer', 'format=csv'), words)).status).toBe(404)
    const nobody = new Request(`${env().PUBLIC_URL}/api/journal?for=${world.ids.own}`)
    expect((await sendJournal(nobody, words)).status).toBe(404)
  })
})

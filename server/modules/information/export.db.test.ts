import { createHash } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { sessionCookieName } from '@/server/auth/session'
import { env } from '@/server/platform/env'
import { answerXmlTo, buildAnswered } from '@/server/testing/information'
import { buildWorld, type ActorName, type World } from '@/server/testing/world'
import { sendAnswer, type AnswerWords } from './send-answer'

let world: World
let answered: Awaited<ReturnType<typeof buildAnswered>>

beforeAll(async () => {
  world = await buildWorld()
  answered = await buildAnswered(world.actors.head as ParticipantActor)
})

const words: AnswerWords = {
  label: ({ label }) => label.en,
  text: (_, value) => value,
  total: 'Total',
  print: ({ title, columns }) => ({
    head: {
      title,
      lines: [],
      stamps: [],
      checkAddress: null,
      foot: '',
      words: {
        portal: '',
        page: '',
        of: '',
        signed: '',
        certificate: '',
        owner: '',
        validity: '',
        signedAt: '',
        power: '',
        check: '',
        total: '',
      },
    },
    columns: columns.map(({ label }) => ({ label: label.en, weight: 1, right: false })),
    totals: null,
  }),
}

async function take(name: ActorName, format: string, query = '') {
  const actor = world.actors[name] as ParticipantActor
  const token = await encode({ token: { sid: actor.sessionId }, secret: env().AUTH_SECRET })
  const address = `http://portal.test/export?format=${format}&for=${actor.participantId}${query}`
  const request = new Request(address, { headers: { cookie: `${sessionCookieName()}=${token}` } })
  const answer = await sendAnswer(request, answered.answerId, words)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('every format holds the whole table, and XML is what came, byte for byte', async () => {
  const csv = (await take('head', 'csv')).bytes.toString().trimEnd().split('\r\n')
  // The head and the line of totals stand around the rows.
  expect(csv).toHaveLength(answered.rowCount + 2)
  const json = JSON.parse((await take('viewer', 'json')).bytes.toString()) as { rows: unknown[] }
  expect(json.rows).toHaveLength(answered.rowCount)
  const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
  expect(hash((await take('head', 'xml')).bytes)).toBe(hash(await answerXmlTo(answered.id)))
  expect((await take('head', 'xlsx')).bytes.toString('latin1', 0, 2)).toBe('PK')
})

test('PDF is drawn by a process of its own and comes whole', async () => {
  const { bytes } = await take('head', 'pdf')
  expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')
  expect(bytes.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
}, 60_000)

test('what is taken out is what the filter leaves', async () => {
  const json = JSON.parse((await take('head', 'json', '&column=3&text=экспорт')).bytes.toString()) as {
    rows: { Procedure: string }[]
  }
  expect(json.rows.length).toBeGreaterThan(0)
  expect(json.rows.length).toBeLessThan(answered.rowCount)
  expect(json.rows.every(({ Procedure }) => Procedure === '10')).toBe(true)
})

test('nobody else gets anything', async () => {
  for (const name of ['otherOrganisation', 'otherPerson', 'otherKind', 'assigned', 'administrator'] as const)
    expect((await take(name, 'csv')).status).toBe(404)
  expect((await take('head', 'exe')).status).toBe(404)
})

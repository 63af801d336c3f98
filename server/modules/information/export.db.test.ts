import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { answerXmlTo, buildAnswered } from '@/server/testing/information'
import { plainHead } from '@/server/testing/plain-head'
import { requestAs } from '@/server/testing/signed-in'
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
    head: plainHead(title),
    columns: columns.map(({ label }) => ({ label: label.en, weight: 1, right: false })),
    totals: null,
  }),
}

async function take(name: ActorName, format: string, query = '') {
  const answer = await begin(world.actors[name] as ParticipantActor, format, query)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

async function begin(actor: ParticipantActor, format: string, query = ''): Promise<Response> {
  return sendAnswer(await requestAs(actor, `/export?format=${format}${query}`), answered.answerId, words)
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

test('SEC-1 one print is drawn for a person at a time; one that is not wanted any more makes room', async () => {
  const [head, viewer] = [world.actors.head, world.actors.viewer] as ParticipantActor[]
  const first = await begin(head!, 'pdf')
  expect(first.status).toBe(200)
  expect((await begin(head!, 'pdf')).status).toBe(503)
  // Of others, and of what needs no process, nobody is the slower for it.
  expect((await take('head', 'csv')).status).toBe(200)
  const other = await begin(viewer!, 'pdf')
  expect(other.status).toBe(200)
  for (const answer of [first, other]) await answer.body!.cancel()
  await expect.poll(async () => (await begin(head!, 'pdf')).status).toBe(200)
}, 60_000)

test('SEC-1 a download stops with the right to look at the answer, and with the appointment', async () => {
  const { own } = world.ids
  const employee = async () => {
    const userId = await buildUser()
    const id = await buildAppointment({
      participantId: own,
      userId,
      role: 'EMPLOYEE',
      grants: [{ actions: ['view'] }],
    })
    return { id, actor: await participantActor(userId, own, now()) }
  }
  // More than what is read ahead of the browser.
  await asSystem(
    (tx) => tx.$executeRaw`insert into information_row (answer_id, ordinal, cells)
      select answer_id, ordinal + n, cells from information_row, generate_series(1, 20000) as n
      where answer_id = ${answered.answerId}::uuid and ordinal = (
        select max(ordinal) from information_row where answer_id = ${answered.answerId}::uuid)`,
  )
  const [denied, revoked] = [await employee(), await employee()]
  const answers = [await begin(denied.actor, 'csv'), await begin(revoked.actor, 'csv')]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  await asSystem(async (tx) => {
    await tx.grant.deleteMany({ where: { appointmentId: denied.id } })
    await tx.appointment.update({ where: { id: revoked.id }, data: { revokedAt: now() } })
  })
  for (const answer of answers) await expect(answer.arrayBuffer()).rejects.toThrow()
})

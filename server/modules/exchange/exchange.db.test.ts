import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

const secret = vi.hoisted(() => {
  const value = 'demonstration-test-eais'.padEnd(48, '0')
  Object.assign(process.env, { EAIS: 'stand-in', EAIS_SECRET: value })
  return value
})

import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { withdrawSubmission } from '@/server/modules/submissions/commands/change-submission'
import { deliver, sweepUndelivered } from '@/server/modules/submissions/delivery'
import { startEais, type RunningEais } from '@/server/standins/eais/server'
import type { ControlOrder } from '@/server/standins/eais/control'
import { actAt, buildOfficer, officerActor, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { answerMessage } from './answer-message'
import { handleMessage } from './inbox'
import { postMessage } from './outbox'
import { httpEais } from './ports/http-eais'
import { sweepExchange } from './sweep'
import { tellWithdrawal } from './tell-withdrawal'

/** The portal's outbox and inbox against the real stand-in over HTTP; jobs are run by hand, pauses are folded. */

vi.setConfig({ testTimeout: 60_000 })

let world: World
let folder: string
let portal: Server
let portalUrl: string
let eais: RunningEais
let port = 0

async function startStandIn() {
  const logger = { info: () => undefined, error: () => undefined }
  const options = {
    port,
    folder: join(folder, 'eais'),
    portalUrl,
    secret,
    seed: 1,
    schemas: null,
    now,
    logger,
  }
  eais = await startEais(options)
  port = eais.port
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'))
  process.env['DATA_DIR'] = folder
  world = await buildWorld()
  portal = createServer((request, response) => {
    const body = Readable.toWeb(request) as ReadableStream
    const headers = { authorization: request.headers.authorization ?? '' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    void answerMessage(new Request('http://portal/api/exchange', init)).then((answer) =>
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(),
    )
  })
  await new Promise<void>((resolve) => void portal.listen(0, '127.0.0.1', resolve))
  portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}/api/exchange`
})
beforeEach(startStandIn)
afterEach(() => eais.close())
afterAll(() => {
  portal.closeAllConnections()
  portal.close()
  rmSync(folder, { recursive: true, force: true })
})

async function control(order?: ControlOrder) {
  const answer = await fetch(`${eais.url}/control`, {
    method: order ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secret}` },
    ...(order && { body: JSON.stringify(order) }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as {
    received: { id: string; caseId: string; ordinal: number; code: string; documentSha256: string }[]
    waiting: number
  }
}

const messagesOf = (submissionId: string) =>
  asSystem((tx) => tx.exchangeMessage.findMany({ where: { submissionId }, orderBy: { createdAt: 'asc' } }))
const outgoing = async (submissionId: string) =>
  (await messagesOf(submissionId)).filter(({ direction }) => direction === 'OUT')
const statusOf = async (id: string) =>
  (await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))).status

/** Does what the worker would do now: every message that may be tried is tried once, whatever its pause. */
async function work() {
  const client = httpEais({ url: eais.url, secret, timeoutMs: 2_000 })
  const waiting = await asSystem(async (tx) => {
    await tx.exchangeMessage.updateMany({ where: { state: 'WAITING' }, data: { nextAttemptAt: null } })
    return tx.exchangeMessage.findMany({
      where: { state: 'WAITING' },
      orderBy: [{ direction: 'asc' }, { ordinal: 'asc' }],
    })
  })
  for (const { id, direction } of waiting)
    await (direction === 'OUT' ? postMessage(client, id) : handleMessage(id))
}

/** Works until something is so; the stand-in answers in its own time. */
async function until(done: () => Promise<boolean>) {
  const deadline = performance.now() + 30_000
  while (!(await done())) {
    if (performance.now() > deadline) throw new Error('it has not come to that')
    await work()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const untilStatus = (id: string, status: string) => until(async () => (await statusOf(id)) === status)

/** A sent document whose envelope is in the outbox; of a case of its own, or of a given one. */
async function sent(caseId?: string): Promise<string> {
  const { id } = await world.submission('SENT')
  if (caseId) await asSystem((tx) => tx.submission.update({ where: { id }, data: { caseId } }))
  await deliver(id)
  return id
}
const caseOf = async (id: string) =>
  (await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))).caseId

describe('a sent document', () => {
  test('goes as one envelope with the very bytes of the archive, and is delivered by the confirmation', async () => {
    const id = await sent()
    await deliver(id)
    const [message, ...more] = await outgoing(id)
    expect(more).toEqual([])
    expect(await statusOf(id)).toBe('SENT')
    await untilStatus(id, 'DELIVERED')
    const { received } = await control()
    const mine = received.filter((one) => one.id === message!.id)
    const submission = await asSystem((tx) =>
      tx.submission.findUniqueOrThrow({ where: { id }, include: { archiveDocument: true } }),
    )
    expect(mine).toMatchObject([{ documentSha256: submission.archiveDocument!.sha256, ordinal: 1 }])
    const types = await asSystem((tx) =>
      tx.journalEntry.findMany({
        where: { subjectId: id, type: { startsWith: 'exchange.' } },
        orderBy: { id: 'asc' },
      }),
    )
    expect(types.map(({ type }) => type)).toEqual(['exchange.sent', 'exchange.confirmed'])
  })

  test('comes back with its faults, and its people are told', async () => {
    const id = await sent()
    const [message] = await outgoing(id)
    await control({
      rules: [{ match: message!.id, faults: [{ code: 'FLK.044', path: 'Annotation.0', text: 'Нет описи' }] }],
    })
    await untilStatus(id, 'RETURNED')
    const { faults } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
    expect(faults).toEqual([
      { code: 'FLK.044', level: '1', path: 'Annotation.0', text: 'Нет описи', article: null },
    ])
    const notice = await asSystem((tx) =>
      tx.notification.findFirst({ where: { subjectId: id, type: 'submission.returned' } }),
    )
    expect(notice).not.toBeNull()
  })

  test('that was withdrawn is told of after it; one withdrawn before is not told of at all', async () => {
    const withdraw = async (id: string) => {
      const actor = await participantActor(world.ids.head, world.ids.own, now())
      const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
      await actAt(actor, now(), withdrawSubmission, { requestId: newId(), id, version })
      await tellWithdrawal(id)
      await tellWithdrawal(id)
    }
    const carried = await sent()
    await withdraw(carried)
    const early = (await world.submission('SENT')).id
    await withdraw(early)
    await deliver(early)
    expect(await outgoing(early)).toEqual([])
    await until(async () => (await messagesOf(carried)).filter(({ state }) => state === 'DONE').length === 4)
    const caseId = await caseOf(carried)
    const { received } = await control()
    expect(received.filter((one) => one.caseId === caseId).map(({ code }) => code)).toEqual([
      '1050030E',
      '1004054E',
    ])
    expect(await statusOf(carried)).toBe('WITHDRAWN')
  })

  test('is not looked for again by the sweep while it is on its way', async () => {
    await asSystem((tx) =>
      tx.submission.updateMany({ where: { status: 'SENT' }, data: { sentAt: new Date(0) } }),
    )
    expect(await sweepUndelivered()).toBe(0)
    const { id } = await world.submission('SENT')
    await asSystem((tx) => tx.submission.update({ where: { id }, data: { sentAt: new Date(0) } }))
    expect(await sweepUndelivered()).toBe(1)
    await deliver(id)
    await untilStatus(id, 'DELIVERED')
  })
})

describe('a case', () => {
  test('keeps its order through failures, broken lines and duplicates; each message comes once', async () => {
    const first = await sent()
    const caseId = await caseOf(first)
    const all = [first, await sent(caseId), await sent(caseId), await sent(caseId)]
    await control({
      rules: [
        { match: caseId, fail: { how: 'error', times: 2 } },
        { match: caseId, fail: { how: 'reset', times: 2 } },
        { match: caseId, duplicate: true },
      ],
    })
    for (const id of all) await untilStatus(id, 'DELIVERED')
    const { received } = await control()
    const mine = received.filter((one) => one.caseId === caseId)
    expect(mine.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
    const messages = await asSystem((tx) =>
      tx.exchangeMessage.findMany({ where: { caseId, direction: 'IN' } }),
    )
    expect(messages.map(({ state, ordinal }) => [ordinal, state]).sort()).toEqual(
      [1, 2, 3, 4].map((ordinal) => [ordinal, 'DONE']),
    )
  })

  test('handles answers in their order, whatever order they came in', async () => {
    const first = await sent()
    const caseId = await caseOf(first)
    const second = await sent(caseId)
    await control({ rules: [{ match: caseId, outOfOrder: true }] })
    await untilStatus(second, 'DELIVERED')
    const arrivals = await asSystem((tx) =>
      tx.exchangeMessage.findMany({ where: { caseId, direction: 'IN' }, orderBy: { createdAt: 'asc' } }),
    )
    expect(arrivals.map(({ ordinal }) => ordinal)).toEqual([2, 1])
    const handled = [...arrivals].sort((a, b) => a.doneAt!.getTime() - b.doneAt!.getTime())
    expect(handled.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(await statusOf(first)).toBe('DELIVERED')
  })

  test('stops at a dead message until an officer has looked', async () => {
    const first = await sent()
    const caseId = await caseOf(first)
    const second = await sent(caseId)
    await control({ rules: [{ match: caseId, fail: { how: 'refuse', times: 1 } }] })
    await until(async () => (await outgoing(first))[0]?.state === 'DEAD')
    await work()
    await work()
    expect((await outgoing(second))[0]).toMatchObject({ state: 'WAITING', attempts: 0 })

    const officer = await exchangeOfficer()
    const api = callerFor(officer)
    const { items } = await api.exchange.list({ filter: 'attention' })
    expect(items.find((one) => one.caseId === caseId)).toMatchObject({
      problem: 'refused',
      retry: 'send',
      settle: true,
    })
    const requestId = newId()
    const id = (await outgoing(first))[0]!.id
    await api.exchange.retry({ requestId, id })
    await api.exchange.retry({ requestId, id })
    for (const one of [first, second]) await untilStatus(one, 'DELIVERED')
    const retried = await asSystem((tx) =>
      tx.journalEntry.count({ where: { subjectId: first, type: 'exchange.retried' } }),
    )
    expect(retried).toBe(1)
  })
})

async function exchangeOfficer() {
  const userId = await buildOfficer({ officeId: world.ids.office, duties: ['exchange'] })
  return officerActor(userId, now())
}

describe('answers', () => {
  test('that are damaged are dead with a reason, and another is asked for by a button', async () => {
    const id = await sent()
    const [message] = await outgoing(id)
    await control({ rules: [{ match: message!.id, malformed: 1 }] })
    const dead = async () => (await messagesOf(id)).find(({ state }) => state === 'DEAD')
    await until(async () => Boolean(await dead()))
    expect(await dead()).toMatchObject({
      direction: 'IN',
      problem: 'document-unreadable',
      initialId: message!.id,
    })
    expect(await statusOf(id)).toBe('SENT')
    const api = callerFor(await exchangeOfficer())
    await api.exchange.retry({ requestId: newId(), id: (await dead())!.id })
    await untilStatus(id, 'DELIVERED')
    expect(await dead()).toBeUndefined()
  })

  test.each([
    ['that are no XML', 'не xml', 'envelope-unreadable'],
    ['to nothing that was sent', null, 'initial-unknown'],
  ])('%s are noted as dead and acknowledged', async (_, text, problem) => {
    const { openEnvelope, closeEnvelope } = await import('./domain/write-envelope')
    const { resultXml } = await import('./domain/write-service-documents')
    const { bodyOf } = await import('./domain/envelope')
    const document = resultXml({ documentId: newId(), refDocumentId: newId(), code: '0', text: 'x' })
    const header = {
      envelopeId: newId(),
      initialId: newId(),
      sender: 'a',
      receiver: 'b',
      preparedAt: now().toISOString(),
      software: 's',
      messageType: 'm',
      processId: null,
      participantId: null,
      senderCustoms: null,
      receiverCustoms: null,
      ordinal: null,
      attachments: [],
    }
    const entry = { containerId: newId(), version: '5.22.0', date: '2026-11-22' }
    const body = text ?? openEnvelope(header, entry) + bodyOf(document)! + closeEnvelope()
    for (const attempt of [1, 2]) {
      const answer = await fetch(portalUrl, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${secret}` },
      })
      expect([attempt, answer.status]).toEqual([attempt, 202])
    }
    await until(
      async () =>
        (await asSystem((tx) => tx.exchangeMessage.count({ where: { problem, state: 'DEAD' } }))) === 1,
    )
  })

  test('are taken from whoever knows the secret, and from nobody else', async () => {
    const answer = await fetch(portalUrl, {
      method: 'POST',
      body: 'x',
      headers: { authorization: 'Bearer guess' },
    })
    expect(answer.status).toBe(401)
  })

  test('whose predecessor has not come are given up after a while, and wake when it comes', async () => {
    const first = await sent()
    const caseId = await caseOf(first)
    const second = await sent(caseId)
    await control({ rules: [{ match: (await outgoing(first))[0]!.id, malformed: 1 }] })
    await until(async () => (await messagesOf(second)).some(({ direction }) => direction === 'IN'))
    await until(async () => (await messagesOf(first)).some(({ state }) => state === 'DEAD'))
    await work()
    expect(await statusOf(second)).toBe('SENT')
    await asSystem((tx) =>
      tx.exchangeMessage.updateMany({ where: { caseId, direction: 'IN' }, data: { createdAt: new Date(0) } }),
    )
    await sweepExchange()
    const held = (await messagesOf(second)).find(({ direction }) => direction === 'IN')
    expect(held).toMatchObject({ state: 'DEAD', problem: 'predecessor-missing' })
    const api = callerFor(await exchangeOfficer())
    await api.exchange.retry({
      requestId: newId(),
      id: (await messagesOf(first)).find((m) => m.state === 'DEAD')!.id,
    })
    for (const id of [first, second]) await untilStatus(id, 'DELIVERED')
  })

  /** Two documents of one case; the answer to the first is damaged, that to the second waits for it. */
  async function heldBehindDead() {
    const first = await sent()
    const caseId = await caseOf(first)
    const second = await sent(caseId)
    await control({ rules: [{ match: (await outgoing(first))[0]!.id, malformed: 1 }] })
    const incoming = async (id: string) => (await messagesOf(id)).find(({ direction }) => direction === 'IN')
    await until(async () => (await incoming(second)) !== undefined)
    await until(async () => (await incoming(first))?.state === 'DEAD')
    return { second, dead: (await incoming(first))!, held: async () => (await incoming(second))! }
  }

  test('behind one that was given up go on when an officer puts it aside', async () => {
    const { second, dead, held } = await heldBehindDead()
    expect(await held()).toMatchObject({ state: 'WAITING' })
    await callerFor(await exchangeOfficer()).exchange.settle({ requestId: newId(), id: dead.id })
    await untilStatus(second, 'DELIVERED')
  })

  test('that an officer has let go out of their turn are handled, though they are old and planned anew', async () => {
    const { second, held } = await heldBehindDead()
    const { id } = await held()
    const createdAt = new Date(0)
    await asSystem((tx) => tx.exchangeMessage.update({ where: { id }, data: { createdAt } }))
    await sweepExchange()
    expect(await held()).toMatchObject({ state: 'DEAD', problem: 'predecessor-missing' })
    await callerFor(await exchangeOfficer()).exchange.retry({ requestId: newId(), id })
    await sweepExchange()
    expect(await held()).toMatchObject({ state: 'WAITING', createdAt })
    await handleMessage(id)
    expect(await statusOf(second)).toBe('DELIVERED')
  })

  test('to nothing that was sent are not asked for again', async () => {
    const { dead } = await heldBehindDead()
    const api = callerFor(await exchangeOfficer())
    // A message received is nothing that could be sent once more.
    for (const initialId of [newId(), dead.id]) {
      const id = newId()
      await asSystem((tx) =>
        tx.exchangeMessage.create({
          data: {
            ...{ id, initialId, direction: 'IN', documentCode: '', messageType: '', state: 'DEAD' },
            ...{ problem: 'document-unreadable', sha256: '0'.repeat(64), createdAt: now() },
          },
        }),
      )
      const { items } = await api.exchange.list({ filter: 'attention' })
      expect(items.find((one) => one.id === id)).toMatchObject({ retry: null, settle: true })
      await expect(api.exchange.retry({ requestId: newId(), id })).rejects.toThrow('WRONG_STATUS')
    }
    expect((await messagesOf(dead.submissionId!)).find(({ id }) => id === dead.id)).toEqual(dead)
  })

  test('survive the death of the program that sends them', async () => {
    const id = await sent()
    const [message] = await outgoing(id)
    await control({ rules: [{ match: message!.id, silent: true }] })
    await until(async () => (await outgoing(id))[0]?.state === 'DONE')
    await eais.close()
    await startStandIn()
    await untilStatus(id, 'DELIVERED')
    expect((await control()).received.filter((one) => one.id === message!.id)).toHaveLength(1)
  })
})

test('an attempt that was killed is made again when its claim has ended, by the sweep', async () => {
  const id = await sent()
  const [message] = await outgoing(id)
  await asSystem((tx) =>
    tx.exchangeMessage.update({
      where: { id: message!.id },
      data: { attempts: 1, nextAttemptAt: new Date(0) },
    }),
  )
  expect(await sweepExchange()).toBeGreaterThan(0)
  const [job] = await asSystem((tx) => tx.$queryRaw<{ waiting: bigint }[]>`select waiting from queue_state()`)
  expect(Number(job!.waiting)).toBeGreaterThan(0)
  await untilStatus(id, 'DELIVERED')
})

test('the overview counts what waits and what is dead, to keepers of the exchange only', async () => {
  const api = callerFor(await exchangeOfficer())
  const overview = await api.exchange.overview()
  expect(overview).toMatchObject({ mode: 'stand-in', waiting: 0, unanswered: 0, oldestSeconds: null })
  expect(overview.dead).toBeGreaterThan(0)
  await expect(callerFor(world.actors.inspector).exchange.overview()).rejects.toThrow('FORBIDDEN')
  const [dead] = (await api.exchange.list({})).items
  await api.exchange.settle({ requestId: newId(), id: dead!.id })
  expect((await api.exchange.overview()).dead).toBe(overview.dead - 1)
  await expect(api.exchange.settle({ requestId: newId(), id: dead!.id })).rejects.toThrow('WRONG_STATUS')
})

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '@/server/platform/db/as-actor'
import { now } from '@/server/platform/clock'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { mailNotice } from './commands/mail-notice'
import { relayLetter } from './commands/relay-letter'
import { acceptLetters } from './mail-gateway'
import { sweepUnmailed } from './sweep'
import { wordsOf } from './words'

/** The gateway behind a real HTTP server, and a real SMTP server behind the relay. */
let gateway: Server
let gatewayIsDown = false
let smtp: SMTPServer
const relayed: { to: string[]; source: string }[] = []
let world: World

beforeAll(async () => {
  gateway = createServer((request, response) => {
    void (async () => {
      if (gatewayIsDown) return response.destroy()
      const headers = new Headers(
        Object.entries(request.headers).map(([k, v]) => [k, String(v)] as [string, string]),
      )
      const body = await buffer(request)
      const given = new Request(`http://localhost${request.url}`, { method: 'POST', headers, body })
      const answer = await acceptLetters(given, request.url!.endsWith('/batch') ? 'batch' : 'one')
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })()
  })
  gateway.listen(0, '127.0.0.1')
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      void buffer(stream).then((source) => {
        relayed.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: source.toString() })
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await Promise.all([once(gateway, 'listening'), once(smtp.server, 'listening')])
  process.env['RESEND_BASE_URL'] = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  world = await buildWorld()
})

afterAll(() => {
  gateway.close()
  smtp.close()
})

async function noticeOfDecision() {
  const submission = await world.submission('ACCEPTED')
  return asSystem((tx) =>
    tx.notification.findFirstOrThrow({
      where: { subjectId: submission.id, userId: world.ids.head, type: 'submission.accepted' },
    }),
  )
}

describe('letters about notices', () => {
  test('one notice is one letter however often its job runs, by Resend’s protocol, with text and address', async () => {
    const notice = await noticeOfDecision()
    await mailNotice(notice.id)
    await asSystem((tx) => tx.notification.update({ where: { id: notice.id }, data: { mailedAt: null } }))
    await mailNotice(notice.id)
    const letters = await asSystem((tx) =>
      tx.letter.findMany({ where: { idempotencyKey: { contains: notice.id } } }),
    )
    expect(letters).toHaveLength(1)
    const [letter] = letters
    expect(letter!.subject).toMatch(/^Принято решение по документу № 90113000/)
    const address = `${env().PUBLIC_URL}/cabinet/${world.ids.own}/documents/${notice.subjectId}`
    expect(letter!.html).toContain(address)
    expect(letter!.text).toContain(address)
  })

  test('names the office in the language of the reader, and in Russian where it has no English name', async () => {
    const notice = await noticeOfDecision()
    const facts = notice.data as Record<string, string>
    expect(facts).toMatchObject({ officeName: 'Таможня 90113000', officeNameEn: 'Customs 90113000' })
    const bodyIn = (locale: 'ru' | 'en', data = facts) => wordsOf({ ...notice, data }, locale).text.body
    expect(bodyIn('ru')).toContain('Таможенный орган: Таможня 90113000.')
    expect(bodyIn('en')).toContain('Customs office: Customs 90113000.')
    const { officeNameEn: _, ...unnamed } = facts
    expect(bodyIn('en', unnamed)).toContain('Customs office: Таможня 90113000.')
  })

  test('an officer’s letter leads to the console', async () => {
    const [id, subjectId] = [newId(), newId()]
    await asSystem((tx) =>
      tx.notification.create({
        data: {
          id,
          userId: world.ids.inspector,
          type: 'audit.office-missed',
          subjectId,
          data: { audit: '90113000/2026/000001', due: '2026-11-27' },
          createdAt: now(),
        },
      }),
    )
    await mailNotice(id)
    const letter = await asSystem((tx) =>
      tx.letter.findFirstOrThrow({ where: { idempotencyKey: { contains: id } } }),
    )
    expect(letter.subject).toContain('27.11.2026')
    expect(letter.text).toContain(`${env().PUBLIC_URL}/console/audits/${subjectId}`)
  })

  test('when the gateway is down the job fails, nothing is marked as mailed, and the sweep takes it up', async () => {
    const notice = await noticeOfDecision()
    gatewayIsDown = true
    await expect(mailNotice(notice.id)).rejects.toThrow(/mail service/)
    gatewayIsDown = false
    const before = await asSystem((tx) => tx.notification.findUniqueOrThrow({ where: { id: notice.id } }))
    expect(before.mailedAt).toBeNull()
    await asSystem((tx) =>
      tx.notification.update({
        where: { id: notice.id },
        data: { createdAt: new Date(now().getTime() - 120_000) },
      }),
    )
    expect(await sweepUnmailed()).toBeGreaterThan(0)
    await mailNotice(notice.id)
    const after = await asSystem((tx) => tx.notification.findUniqueOrThrow({ where: { id: notice.id } }))
    expect(after.mailedAt).not.toBeNull()
  })

  test('a letter reaches SMTP once', async () => {
    const notice = await noticeOfDecision()
    await mailNotice(notice.id)
    const letter = await asSystem((tx) =>
      tx.letter.findFirstOrThrow({ where: { idempotencyKey: { contains: notice.id } } }),
    )
    relayed.length = 0
    await relayLetter(letter.id)
    await relayLetter(letter.id)
    expect(relayed).toHaveLength(1)
    expect(relayed[0]!.to).toEqual(letter.recipients)
    expect(relayed[0]!.source).toContain(`Message-ID: <${letter.id}@`)
    const kept = await asSystem((tx) => tx.letter.findUniqueOrThrow({ where: { id: letter.id } }))
    expect([kept.html, kept.text], 'what was sent is not kept').toEqual(['', ''])
  })
})

describe('the gateway', () => {
  const post = (body: unknown, key = env().RESEND_API_KEY) =>
    fetch(`${process.env['RESEND_BASE_URL']}/emails`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const letter = { from: 'a@example.test', to: 'b@example.test', subject: 'Тема', html: '<p>Текст</p>' }

  test('refuses a wrong key, a letter without a subject, and attachments it would have to fetch', async () => {
    expect((await post(letter, 'wrong')).status).toBe(401)
    expect((await post({ ...letter, subject: undefined })).status).toBe(422)
    expect((await post({ ...letter, attachments: [{ path: 'http://127.0.0.1/secret' }] })).status).toBe(422)
  })

  test('marks and passes over nobody’s foreign notices', async () => {
    const notice = await noticeOfDecision()
    const intruder = callerFor(world.actors.otherOrganisation)
    const requestId = crypto.randomUUID()
    expect(await intruder.notifications.read({ requestId, ids: [notice.id] })).toEqual({ read: 0 })
    const own = await callerFor(world.actors.head).notifications.read({ requestId, ids: [notice.id] })
    expect(own).toEqual({ read: 1 })
  })
})

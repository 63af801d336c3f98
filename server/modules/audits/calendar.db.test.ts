import ICAL from 'ical.js'
import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { requestAs } from '@/server/testing/signed-in'
import { buildWorld, callerFor, type ActorName, type World } from '@/server/testing/world'
import { sendAuditCalendar, sendFeed } from './calendar'
import { secretHash } from './feed-secret'

let world: World
let auditId: string

beforeAll(async () => {
  world = await buildWorld()
  const inspector = world.actors.inspector as OfficerActor
  const head = world.actors.head as ParticipantActor
  auditId = (await buildAudit(inspector, now(), { participantId: head.participantId })).id
  await sendUnsigned(inspector, now(), auditId, { purpose: 'notification' })
  const paragraphs = [{ id: '1', unit: 'Раздел 1', text: 'Вес меньше заявленного' }]
  await sendUnsigned(inspector, now(), auditId, { purpose: 'act', paragraphs })
})

const words = () =>
  Promise.resolve({
    name: 'Сроки',
    title: ({ rule, audit }: { rule: string; audit: string }) => `${rule} ${audit}`,
    text: () => '',
  })
const read = (secret: string) => sendFeed(new Request('https://portal.example/api/calendar/x'), secret, words)
const make = (actor: ActorName) => callerFor(world.actors[actor]).audits.makeFeed({ requestId: newId() })

it('AUD-9 an address shows the terms its person may see now, until it is closed', async () => {
  const { id, secret } = await make('head')
  const answer = await read(secret)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const text = await answer.text()
  expect(text).toContain('SUMMARY:objections')
  expect(text.replaceAll('\r\n ', '')).toContain(`/audits/${auditId}`)
  await callerFor(world.actors.head).audits.revokeFeed({ requestId: newId(), id })
  expect((await read(secret)).status).toBe(404)
  expect((await callerFor(world.actors.head).audits.feeds()).map((feed) => feed.id)).not.toContain(id)
})

it('AUD-9 the secret is kept nowhere: neither in the row nor in the answer kept for repeats', async () => {
  const requestId = newId()
  const made = await callerFor(world.actors.head).audits.makeFeed({ requestId })
  expect(Buffer.from(made.secret, 'base64url')).toHaveLength(32)
  const [feed, kept] = await asSystem((tx) =>
    Promise.all([
      tx.calendarFeed.findUniqueOrThrow({ where: { id: made.id } }),
      tx.requestAnswer.findFirstOrThrow({ where: { requestId } }),
    ]),
  )
  expect(feed.secretHash).toBe(secretHash(made.secret))
  expect(JSON.stringify([feed, kept])).not.toContain(made.secret)
})

it('SEC-1 who may not see the audit has an empty calendar; a grant that ends takes it away', async () => {
  for (const actor of ['assigned', 'otherKind', 'otherOrganisation'] as const)
    expect(await (await read((await make(actor)).secret)).text(), actor).not.toContain('VEVENT')
  const { secret } = await make('viewer')
  expect(await (await read(secret)).text()).toContain('VEVENT')
  const { userId } = world.actors.viewer as ParticipantActor
  await asSystem((tx) => tx.appointment.updateMany({ where: { userId }, data: { revokedAt: now() } }))
  expect(await (await read(secret)).text()).not.toContain('VEVENT')
  expect((await read('nobody-knows-this')).status).toBe(404)
})

/** Events of a calendar as a program of another hand reads them (RFC 5545). */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))

async function ofAudit(name: ActorName) {
  return sendAuditCalendar(await requestAs(world.actors[name], '/c'), auditId, await words())
}

it('AUD-9 the calendars of one audit and of a person are read by other programs, each term a whole day', async () => {
  const due = await asSystem((tx) =>
    tx.auditTerm.findMany({ where: { auditId, metAt: null, ended: false, side: 'PARTICIPANT' } }),
  )
  expect(due.map(({ rule }) => rule)).toContain('objections')
  const { secret } = await make('head')
  for (const answer of [await ofAudit('head'), await read(secret)]) {
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const events = eventsOf(await answer.text())
    for (const { rule, due: day } of due) {
      const event = events.find(({ summary }) => summary.startsWith(`${rule} `))
      expect(event?.startDate.isDate, rule).toBe(true)
      expect(event?.startDate.toString()).toBe(day.toISOString().slice(0, 10))
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  }
  expect((await ofAudit('inspector')).status).toBe(200)
  for (const name of ['assigned', 'otherOrganisation', 'otherOffice'] as const)
    expect((await ofAudit(name)).status, name).toBe(404)
})

import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { answerLine, buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { requestAs } from '@/server/testing/signed-in'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { addDays } from '../deadlines/domain/civil-day'
import { openDocument } from './commands/receive-document'
import { append } from './append'
import { sendAuditCalendar } from './calendar'
import { lockAudit } from './load'
import { remind } from './remind'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

/** A requirement whose only line has been answered. */
async function answered() {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const item = line(1)
  const what = { purpose: 'requirement' as const, days: 10, items: [item] }
  const requirementId = await sendUnsigned(inspector, now(), id, what)
  const at = { id, requirementId, itemId: item.id }
  await answerLine(head, now(), at)
  return at
}

const OF_ASKING = { rule: 'asked-again' }

it('AUD-6 the day of an asking is not earlier than the participant has, and both sides see it with its computation', async () => {
  const at = await answered()
  const { auditConsole } = callerFor(inspector)
  const [before] = (await auditConsole.get({ id: at.id })).requirements[0]!.terms
  const ask = (until: string) =>
    auditConsole.askAgain({ requestId: newId(), ...at, reason: 'Нет второй страницы', until })
  await expect(ask(addDays(before!.due, -1))).rejects.toMatchObject({
    cause: { details: { reason: 'until-early' } },
  })
  await expect(ask('2199-01-01')).rejects.toMatchObject({ cause: { details: { reason: 'until-far' } } })
  const until = addDays(before!.due, 5)
  await ask(until)

  const row = await asSystem((tx) =>
    tx.auditTerm.findFirstOrThrow({ where: { auditId: at.id, ...OF_ASKING } }),
  )
  expect(row).toMatchObject({ side: 'PARTICIPANT', metAt: null, ended: false })
  await actAt(head, now(), openDocument, { requestId: newId(), id: at.id, documentId: at.requirementId })
  for (const seen of [
    await auditConsole.get({ id: at.id }),
    await callerFor(head).audits.get({ id: at.id }),
  ]) {
    const [requirement] = seen.requirements
    expect(requirement!.items[0]).toMatchObject({
      status: 'asked-again',
      askings: [{ on: moscowDate(now()), until, given: null, metOn: null, reason: 'Нет второй страницы' }],
    })
    const [first, own] = requirement!.terms
    expect(first).toMatchObject({ rule: 'requirement', due: before!.due })
    expect(first!.metAt).toBeTruthy()
    expect(own).toMatchObject({ ...OF_ASKING, metAt: null })
    expect(own!.steps.length).toBeGreaterThan(2)
    expect(seen.timeline).toContainEqual(
      expect.objectContaining({
        type: 'item-asked-again:dated',
        facts: expect.objectContaining({ until }),
      }),
    )
  }
  const { items } = await callerFor(head).audits.list({})
  expect(items.find(({ id }) => id === at.id)?.due).toBe(row.due.toISOString().slice(0, 10))

  await answerLine(head, now(), at)
  const met = await auditConsole.get({ id: at.id })
  expect(met.requirements[0]!.items[0]!.askings[0]!.metOn).toBe(moscowDate(now()))
})

it('AUD-9 who answers is reminded of the day of an asking, and has it in the calendar until it is met', async () => {
  const at = await answered()
  const [term] = (await callerFor(inspector).auditConsole.get({ id: at.id })).requirements[0]!.terms
  const until = addDays(term!.due, 5)
  const asking = { requestId: newId(), ...at, reason: 'Нет подписи', until }
  await callerFor(inspector).auditConsole.askAgain(asking)
  const words = { name: 'Сроки', title: ({ rule }: { rule: string }) => rule, text: () => '' }
  const calendar = async () => (await sendAuditCalendar(await requestAs(head, '/c'), at.id, words)).text()

  expect(await calendar()).toContain(`DTSTART;VALUE=DATE:${until.replaceAll('-', '')}`)
  await remind(new Date(`${until}T07:00:00Z`))
  const told = await asSystem((tx) =>
    tx.notification.findMany({ where: { subjectId: at.id, type: 'audit.reminder' } }),
  )
  expect(told.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ due: until, term: 'asked-again' }),
  )

  await answerLine(head, now(), at)
  expect(await calendar()).not.toContain(until.replaceAll('-', ''))
})

it('AUD-6 an asking of the time before there was a day is read as it was', async () => {
  const at = await answered()
  const { id, requirementId, itemId } = at
  const former = { type: 'item-asked-again' as const, requirementId, itemId, reason: 'Нет печати' }
  await actAt(
    inspector,
    now(),
    async (context) => append(context, await lockAudit(context, id), [former]),
    undefined,
  )
  const seen = await callerFor(inspector).auditConsole.get({ id })
  expect(seen.requirements[0]!.items[0]).toMatchObject({ status: 'asked-again', askings: [] })
  expect(seen.requirements[0]!.terms).toMatchObject([{ rule: 'requirement', metAt: null }])
  expect(seen.timeline[0]).toMatchObject({ type: 'item-asked-again:undated' })
})

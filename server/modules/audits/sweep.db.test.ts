import { beforeAll, expect, it, vi } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import * as log from '@/server/platform/logger'
import { moscowDate } from '@/server/platform/moscow'
import { answerLine, buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { calendarRevision } from '../deadlines/commands/counting-at'
import { addDays, addMonths } from '../deadlines/domain/civil-day'
import { recomputeTerms } from './recompute'
import { sweepAudits } from './sweep'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

const DAY_MS = 86_400_000
/** Noon in Moscow, so many days from today. */
const on = (days: number) => new Date(`${addDays(moscowDate(now()), days)}T09:00:00Z`)
const audit = (id: string) =>
  asSystem((tx) =>
    tx.audit.findUniqueOrThrow({
      where: { id },
      include: { terms: true, actions: { orderBy: { ordinal: 'asc' } } },
    }),
  )
const actionsOf = async (id: string) =>
  (await audit(id)).actions.map(({ action }) => (action as { type: string }).type)
const told = (subjectId: string, type: string) =>
  asSystem((tx) => tx.notification.findMany({ where: { subjectId, type } }))
const dayOf = (stored: Date | null | undefined) => stored?.toISOString().slice(0, 10)

/** A day of rest more or less: every term across it moves. */
const changeCalendar = async (day: string, kind: 'holiday' | 'ordinary') =>
  callerFor(world.actors.keeper).calendar.changeDay({
    requestId: newId(),
    revision: await asSystem(calendarRevision),
    day,
    kind,
    reason: 'Проба календаря',
  })

/** An audit with an action that is none: nothing can be folded from its list. */
async function broken(): Promise<string> {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await asSystem(async (tx) => {
    const action = { id: newId(), auditId: id, ordinal: 2, at: now(), action: { type: 'reply' } }
    await tx.auditAction.create({ data: action })
    await tx.audit.update({ where: { id }, data: { deemedNext: new Date('2020-01-01'), countedBy: null } })
  })
  return id
}

async function suspended(from: string) {
  const { id } = await buildAudit(inspector, now(), {
    participantId: head.participantId,
    form: 'FIELD_UNPLANNED',
  })
  await sendUnsigned(inspector, new Date(now().getTime() - 10 * DAY_MS), id, { purpose: 'order' })
  await sendUnsigned(inspector, now(), id, { purpose: 'suspension', from, reason: 'Экспертиза' })
  return id
}

it('AUD-7 the term of a suspended audit is written anew each day, and speaks to nobody until it runs', async () => {
  const today = moscowDate(now())
  const id = await suspended(today)
  const before = await actionsOf(id)
  const termOf = async () => (await audit(id)).terms.find((term) => term.id === 'audit')!
  const first = await termOf()
  expect(first.suspended).toBe(true)
  expect((await audit(id)).officeDue, 'nothing is to be done meanwhile').toBeNull()

  await recomputeTerms(on(7))
  await changeCalendar(addDays(today, 1), 'holiday')
  await recomputeTerms(on(7))
  await changeCalendar(addDays(today, 1), 'ordinary')
  await recomputeTerms(on(14))
  const later = await termOf()
  expect(later.due.getTime() - first.due.getTime()).toBeGreaterThanOrEqual(12 * DAY_MS)
  expect(await actionsOf(id)).toEqual(before)
  expect(await told(id, 'audit.terms-moved')).toEqual([])

  // Nine months are over: the term runs again, though nobody has resumed the audit.
  await recomputeTerms(new Date(`${addMonths(today, 9).day}T09:00:00Z`))
  const over = await audit(id)
  expect(over.terms.find((term) => term.id === 'audit')).toMatchObject({ suspended: false })
  expect(dayOf(over.officeDue)).toBe(dayOf(over.terms.find((term) => term.id === 'audit')!.due))
})

it('AUD-7 a calendar that changed before the next act is said first, to both sides, though no sweep came between', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const item = line(1)
  const requirementId = await sendUnsigned(inspector, now(), id, {
    purpose: 'requirement',
    days: 10,
    items: [item],
  })
  const due = dayOf((await audit(id)).terms.find(({ rule }) => rule === 'requirement')!.due)!
  await changeCalendar(due, 'holiday')
  await answerLine(head, now(), { id, requirementId, itemId: item.id }, 'more-time')
  expect((await actionsOf(id)).slice(-2)).toEqual(['recomputed', 'reply'])
  const [said] = (await audit(id)).actions.slice(-2)
  expect(said!.byUserId).toBeNull()
  expect(said!.action).toMatchObject({ moved: [{ termId: `requirement:${requirementId}`, from: due }] })
  expect((await told(id, 'audit.terms-moved')).map(({ userId }) => userId)).toContain(head.userId)
  expect((await told(id, 'audit.office-terms-moved')).map(({ userId }) => userId)).toEqual([inspector.userId])

  const length = (await actionsOf(id)).length
  await recomputeTerms(now())
  expect(await actionsOf(id), 'once').toHaveLength(length)
  await changeCalendar(due, 'ordinary')
  await recomputeTerms(now())
  expect((await actionsOf(id)).at(-1)).toBe('recomputed')
})

it('AUD-4 lists count what was not opened and not confirmed from columns of the audit', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  const first = await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  await sendUnsigned(inspector, now(), id, { purpose: 'requirement', days: 10, items: [line(1)] })
  const counts = async () => {
    const own = (await callerFor(head).audits.list({ filter: 'all', limit: 100 })).items
    const theirs = (
      await callerFor(inspector).auditConsole.list({ filter: 'mine', order: 'newest', limit: 100 })
    ).items
    return [own, theirs].map((items) => items.find((one) => one.id === id)!.unconfirmed)
  }
  expect(await counts()).toEqual([2, 2])
  await callerFor(head).audits.open({ requestId: newId(), id, documentId: first })
  expect(await counts()).toEqual([1, 2])
  await callerFor(head).audits.confirm({ requestId: newId(), id, documentId: first })
  expect(await counts()).toEqual([1, 1])
  // Written past the commands, as by an older portal: the sweep puts it right.
  await asSystem((tx) =>
    tx.audit.update({ where: { id }, data: { unopened: 0, unconfirmed: 0, countedBy: null } }),
  )
  await recomputeTerms(now())
  expect(await counts()).toEqual([1, 1])
})

it('AUD-5 an audit that cannot be read holds up neither the receipt of others nor what comes after', async () => {
  const error = vi.spyOn(log.logger, 'error').mockImplementation(() => undefined)
  const unreadable = await broken()
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  await asSystem((tx) => tx.audit.update({ where: { id }, data: { countedBy: null } }))
  await sweepAudits(on(1))
  expect(await actionsOf(id)).toContain('deemed-received')
  expect((await audit(id)).countedBy).toBe(await asSystem(calendarRevision))
  expect((await audit(unreadable)).countedBy, 'it is looked at again').toBeNull()
  expect(error).toHaveBeenCalledWith(expect.objectContaining({ auditId: unreadable }), expect.anything())
  error.mockRestore()
})

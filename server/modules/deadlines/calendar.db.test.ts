import { beforeAll, expect, test } from 'vitest'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { calendarRevision, countingAt } from './commands/counting-at'
import { addDays } from './domain/civil-day'
import { statutoryMarks } from './domain/statutory'
import { KNOWN_YEARS } from './known-years'
import { readCalendar } from './load'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const keeper = () => callerFor(world.actors.keeper).calendar
const revision = () => asSystem(calendarRevision)
const ask = { rule: 'objections', event: '2026-11-18', suspensions: [], prolongations: [] } as const
const dueNow = () =>
  asSystem(async (tx) => {
    const answer = (await countingAt(tx, now()))({
      ...ask,
      suspensions: [],
      prolongations: [],
      changes: [],
      decreeDays: 'skip',
    })
    if ('fault' in answer) throw new Error(answer.fault)
    return answer
  })
const YEAR = KNOWN_YEARS.find(({ year }) => year === 2026)!
const fileOf = (marks: readonly object[], year = 2026) => ({
  year,
  format: 'json' as const,
  text: JSON.stringify({ year, days: marks }),
})

test('the migration put the very years of the data file into the database', async () => {
  const { years } = await asSystem(readCalendar)
  const kept = years.map(({ loadedAt: _, workingDays: __, marks, ...year }) => ({
    ...year,
    marks: marks.map(({ reason: ___, ...mark }) => mark),
  }))
  const known = KNOWN_YEARS.map(({ workingDays: _, ...year }) => year)
  expect(kept).toEqual(known)
})

test('a day changed by a keeper moves terms at once, takes the next edition and is in the journal', async () => {
  const before = await dueNow()
  const seen = await revision()
  const changed = await keeper().changeDay({
    requestId: newId(),
    revision: seen,
    day: '2026-11-30',
    kind: 'holiday',
    reason: 'Указ о дополнительном выходном',
  })
  expect(changed).toEqual({ revision: seen + 1 })
  const after = await dueNow()
  expect([before.date, after.date]).toEqual(['2026-12-09', '2026-12-10'])
  expect(after.calendarRevision).toBe(seen + 1)
  const entry = await asSystem((tx) =>
    tx.journalEntry.findFirstOrThrow({ where: { type: 'calendar.day-changed' }, orderBy: { id: 'desc' } }),
  )
  expect(entry.data).toMatchObject({ day: '2026-11-30', kind: 'holiday', revision: seen + 1 })

  await keeper().changeDay({
    requestId: newId(),
    revision: seen + 1,
    day: '2026-11-30',
    kind: 'ordinary',
    reason: 'Указ отменён',
  })
  expect((await dueNow()).date).toBe('2026-12-09')
})

test('of two keepers who saw the same edition the second is asked to look again', async () => {
  const change = { revision: await revision(), day: '2026-11-30', kind: 'holiday', reason: 'Указ' } as const
  await keeper().changeDay({ requestId: newId(), ...change })
  await expect(keeper().changeDay({ requestId: newId(), ...change })).rejects.toThrow('STALE_VERSION')
})

test('marks that say nothing or contradict their weekday are not kept', async () => {
  const change = async (more: object) =>
    keeper().changeDay({
      requestId: newId(),
      revision: await revision(),
      day: '2026-11-28',
      kind: 'holiday',
      reason: 'Проба',
      ...more,
    })
  await expect(change({}), 'a Saturday rests by itself').rejects.toThrow('INVALID_INPUT')
  await expect(change({ day: '2026-11-30', short: true })).rejects.toThrow('INVALID_INPUT')
  await expect(change({ day: '2045-11-30' })).rejects.toThrow('NOT_FOUND')
  await change({ day: '2026-11-30', kind: 'working' })
  expect(await asSystem((tx) => tx.calendarDay.count({ where: { day: new Date('2026-11-30') } }))).toBe(0)
})

test('a file is shown as differences first, and then replaces the year', async () => {
  const marks = YEAR.marks.filter(({ day }) => day !== '2026-12-31')
  const preview = await keeper().preview({ requestId: newId(), ...fileOf(marks) })
  const gone = YEAR.marks.find(({ day }) => day === '2026-12-31')
  if (!preview.ok) throw new Error(preview.fault)
  expect(preview).toMatchObject({ fresh: false, workingDays: 248 })
  expect(preview.differences).toEqual([
    { day: '2026-12-31', before: expect.objectContaining(gone ?? {}) as object, after: null },
  ])
  expect(await dueNow(), 'a preview changes nothing').toMatchObject({ calendarRevision: preview.revision })

  await keeper().import({
    requestId: newId(),
    ...fileOf(marks),
    revision: preview.revision,
    standing: 'confirmed',
    source: 'Постановление о переносе',
  })
  const again = await keeper().preview({ requestId: newId(), ...fileOf(marks) })
  expect(again).toMatchObject({ ok: true, differences: [] })
})

test('a year that was not there is added; one without holidays is not a year', async () => {
  const bare = { year: 2028, format: 'json', text: JSON.stringify({ year: 2028, days: [] }) } as const
  expect(await keeper().preview({ requestId: newId(), ...bare })).toEqual({
    ok: false,
    fault: 'not-plausible',
  })
  const file = fileOf(statutoryMarks(2028), 2028)
  expect(await keeper().preview({ requestId: newId(), ...file })).toMatchObject({ ok: true, fresh: true })
  await keeper().import({
    requestId: newId(),
    ...file,
    revision: await revision(),
    standing: 'preliminary',
    source: 'ТК РФ, ст. 112',
  })
  const { years, open } = await keeper().get({ year: 2028 })
  expect(years.at(-1)).toEqual({ year: 2028, standing: 'preliminary' })
  expect(open?.marks).toHaveLength(statutoryMarks(2028).length)
})

test("the operator's length of a rule of low confidence is used from its day on, within its bounds", async () => {
  const today = moscowDate(now())
  const set = async (length: number, rule: 'conclusion' | 'objections' = 'conclusion', validFrom = today) =>
    keeper().setRule({
      requestId: newId(),
      revision: await revision(),
      rule,
      length,
      validFrom,
      reason: 'Порядок таможни',
    })
  await set(10)
  const api = callerFor(world.actors.anonymous)
  const term = await api.deadlines.compute({ rule: 'conclusion', event: today })
  expect(term.steps).toContainEqual(expect.objectContaining({ code: 'length', length: 10, set: 'operator' }))
  expect((await api.deadlines.rules()).find(({ id }) => id === 'conclusion')).toMatchObject({ length: 10 })
  await expect(set(9, 'conclusion', addDays(today, -1)), 'terms that run already stay').rejects.toThrow(
    'INVALID_INPUT',
  )
  await expect(set(61)).rejects.toThrow('INVALID_INPUT')
  await expect(set(10, 'objections'), 'the law is not set by an operator').rejects.toThrow('INVALID_INPUT')
})

test('anyone counts a term; what cannot be counted says why', async () => {
  const api = callerFor(world.actors.anonymous)
  const term = await api.deadlines.compute({
    rule: 'objections',
    event: '2026-11-18',
    changes: [{ day: '2026-11-30', kind: 'off' }],
  })
  expect(term.date).toBe('2026-12-10')
  await expect(api.deadlines.compute({ rule: 'requirement', event: '2026-11-18' })).rejects.toThrow(
    'INVALID_INPUT',
  )
})

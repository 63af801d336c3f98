import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { moscowDate } from '@/server/platform/moscow'
import type { CalendarMark, CalendarStanding } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import type { JournalEvent } from '../../journal/contract'
import type { DayMark } from '../contract'
import type { ChangeDay, ImportYear, SetRule } from '../domain/calendar-contract'
import { differencesOf } from '../domain/read-year'
import { isWeekend } from '../domain/calendar'
import { yearOf } from '../domain/civil-day'
import { RULES } from '../domain/rules'
import { dayOf, storedDay } from '../load'
import { readYearFile } from '../read-year-file'

type Context = CommandContext<OfficerActor>

/** The calendar's new edition. */
export interface CalendarRef {
  revision: number
}

/** Changes one day by hand. NOT_FOUND for a year that is not there: it has to be loaded first. */
export async function changeDay(context: Context, input: ChangeDay): Promise<CalendarRef> {
  const { tx } = context
  const { day, kind, short, reason } = input
  const year = yearOf(day)
  if (!(await tx.calendarYear.findUnique({ where: { year } }))) throw new DomainError('NOT_FOUND')
  const idle = kind === 'holiday' || kind === 'transferred' || kind === 'decree'
  // A weekend rests by itself, and a working weekday works: such a mark would say nothing.
  const empty = kind === 'ordinary' || (kind === 'plain' && !short) || (kind === 'working' && !isWeekend(day))
  if ((idle && (short || isWeekend(day))) || (kind === 'plain' && isWeekend(day)))
    throw new DomainError('INVALID_INPUT', { reason: 'mark-impossible' })
  const revision = await takeNext(context, input.revision)
  await tx.calendarDay.deleteMany({ where: { day: storedDay(day) } })
  if (!empty) {
    const pair = kind === 'transferred' || kind === 'working' ? input.pair : null
    await tx.calendarDay.create({ data: { ...rowOf({ day, kind, short, pair }), reason } })
  }
  await tx.calendarYear.update({ where: { year }, data: { version: { increment: 1 } } })
  return conclude(context, revision, {
    type: 'calendar.day-changed',
    data: { day, kind: empty ? 'ordinary' : kind, short, revision },
  })
}

/** Replaces a year by a file, or adds it. What was changed by hand in it is replaced too: the preview shows that. */
export async function importYear(context: Context, input: ImportYear): Promise<CalendarRef> {
  const { tx, now, actor } = context
  const { year, format, text, standing, source } = input
  const read = readYearFile(year, format, text)
  if (!read.ok) throw new DomainError('INVALID_INPUT', { reason: read.fault })
  const revision = await takeNext(context, input.revision)
  const before = await tx.calendarDay.findMany({ where: { year } })
  const loaded = {
    standing: standing.toUpperCase() as CalendarStanding,
    source,
    // Whoever loads it has read the act.
    confidence: 'read',
    loadedBy: actor.userId,
    loadedAt: now,
  }
  await tx.calendarYear.upsert({
    where: { year },
    create: { year, ...loaded },
    update: { ...loaded, version: { increment: 1 } },
  })
  await tx.calendarDay.deleteMany({ where: { year } })
  await tx.calendarDay.createMany({ data: read.marks.map(rowOf) })
  const changed = differencesOf(before.map(markOf), read.marks).length
  return conclude(context, revision, {
    type: 'calendar.imported',
    data: { year, standing, format, changed, revision },
  })
}

/** Sets the length of a rule of low confidence, for events from today on at the earliest: terms that run are not moved. */
export async function setRule(context: Context, input: SetRule): Promise<CalendarRef> {
  const { tx, now, actor } = context
  const { rule, length, validFrom, reason } = input
  const bounds = RULES.find(({ id }) => id === rule)?.configurable
  if (!bounds) throw new DomainError('INVALID_INPUT', { reason: 'rule-not-configurable' })
  if (length < bounds.min || length > bounds.max)
    throw new DomainError('INVALID_INPUT', { fields: ['length'] })
  if (validFrom < moscowDate(now)) throw new DomainError('INVALID_INPUT', { reason: 'rule-in-the-past' })
  const revision = await takeNext(context, input.revision)
  const key = { rule, validFrom: storedDay(validFrom) }
  const data = { length, reason, setBy: actor.userId, setAt: now }
  await tx.termSetting.upsert({
    where: { rule_validFrom: key },
    create: { ...key, ...data },
    update: data,
  })
  return conclude(context, revision, {
    type: 'calendar.rule-set',
    data: { rule, length, validFrom, revision },
  })
}

/** The next edition, if the keeper saw the last one. The row's lock lets one keeper through at a time. */
async function takeNext({ tx }: Context, seen: number): Promise<number> {
  const { count } = await tx.calendarRevision.updateMany({
    where: { id: 1, number: seen },
    data: { number: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  return seen + 1
}

async function conclude(context: Context, revision: number, event: JournalEvent): Promise<CalendarRef> {
  await record(context, event)
  await announce(context.tx, { topic: 'calendar', id: String(revision) })
  return { revision }
}

const rowOf = ({ day, kind, short, pair }: DayMark) => ({
  day: storedDay(day),
  year: yearOf(day),
  kind: kind.toUpperCase() as CalendarMark,
  short,
  pair: pair === null ? null : storedDay(pair),
})

const markOf = (row: { day: Date; kind: CalendarMark; short: boolean; pair: Date | null }): DayMark => ({
  day: dayOf(row.day),
  kind: row.kind.toLowerCase() as DayMark['kind'],
  short: row.short,
  pair: row.pair && dayOf(row.pair),
})

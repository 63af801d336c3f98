import type { Tx } from '@/server/platform/db/client'
import type { CalendarYear as YearRow, CalendarDay as DayRow } from '@/prisma/generated/client'
import { RuleId, type MarkKind, type Standing } from './contract'
import { CONFIDENCE, type KeptMark, type YearView } from './domain/calendar-contract'
import { workingDaysOf } from './domain/read-year'
import type { RuleSetting } from './domain/rules'

/** The production calendar of one edition, whole: some ten years of some twenty days. */
export interface LoadedCalendar {
  revision: number
  years: readonly YearView[]
  settings: readonly RuleSetting[]
}

export const storedDay = (day: string) => new Date(`${day}T00:00:00.000Z`)
export const dayOf = (stored: Date) => stored.toISOString().slice(0, 10)

/**
 * Each process keeps the last edition it has read. The number is asked every time, by one row: a live event may come late
 * and does not come to a worker, and a term must not be counted by a calendar that is already replaced.
 */
let kept: LoadedCalendar | undefined

/** The edition in force, from this process's memory when it has that one. Not for a transaction that changes it. */
export async function loadCalendar(tx: Tx): Promise<LoadedCalendar> {
  const revision = await readRevision(tx)
  if (kept?.revision === revision) return kept
  const calendar = await readCalendar(tx)
  // Another edition may have come between the two questions: only what was asked for is kept.
  if (calendar.revision === revision) kept = calendar
  return calendar
}

export async function readRevision(tx: Tx): Promise<number> {
  const { number } = await tx.calendarRevision.findUniqueOrThrow({ where: { id: 1 } })
  return number
}

/** The calendar as this transaction sees it. */
export async function readCalendar(tx: Tx): Promise<LoadedCalendar> {
  const years = await tx.calendarYear.findMany({
    include: { days: { orderBy: { day: 'asc' } } },
    orderBy: { year: 'asc' },
  })
  const settings = await tx.termSetting.findMany()
  return {
    years: years.map(viewOf),
    settings: settings.map(({ rule, validFrom, length }) => ({
      rule: RuleId.parse(rule),
      validFrom: dayOf(validFrom),
      length,
    })),
    // Last, so that it is never newer than what was read.
    revision: await readRevision(tx),
  }
}

function viewOf({ days, ...row }: YearRow & { days: DayRow[] }): YearView {
  const marks = days.map(({ day, kind, short, pair, reason }): KeptMark => ({
    day: dayOf(day),
    kind: kind.toLowerCase() as MarkKind,
    short,
    pair: pair && dayOf(pair),
    reason,
  }))
  const standing = row.standing.toLowerCase() as Standing
  return {
    year: row.year,
    standing,
    marks,
    source: row.source,
    confidence: CONFIDENCE.parse(row.confidence),
    workingDays: workingDaysOf({ year: row.year, standing, marks }),
    loadedAt: row.loadedAt.toISOString(),
  }
}

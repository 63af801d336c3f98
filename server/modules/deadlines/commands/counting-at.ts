import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { ComputedTerm, ComputeTerm } from '../contract'
import { calendarOf } from '../domain/calendar'
import { compute } from '../domain/compute'
import type { TermFault } from '../domain/faults'
import { loadCalendar, readRevision } from '../load'

/** Counts one term, or says why it cannot be counted; by the calendar's edition of this number. */
export interface Counting {
  (ask: ComputeTerm): ComputedTerm | { fault: TermFault }
  readonly revision: number
}

/**
 * Counts terms by the calendar and the settings in force; `now` is the day until which an open suspension lasts. One small
 * read, then any number of terms without the database.
 */
export async function countingAt(tx: Tx, now: Date): Promise<Counting> {
  const { revision, years, settings } = await loadCalendar(tx)
  const calendar = calendarOf(years)
  const today = moscowDate(now)
  const count = ({ changes, decreeDays, ...question }: ComputeTerm) => {
    const own = changes.length === 0 && decreeDays === 'skip'
    const answer = compute({
      ...question,
      calendar: own ? calendar : calendarOf(years, { changes, decreeDays }),
      settings,
      today,
    })
    if (!answer.ok) return { fault: answer.fault }
    return { rule: question.rule, event: question.event, ...answer.term, calendarRevision: revision }
  }
  return Object.assign(count, { revision })
}

/**
 * The number of the calendar's edition. A module that keeps computed terms keeps the number they were counted by, and its
 * sweep counts those of another number again: every change of a day, a year or a setting takes the next number.
 */
export const calendarRevision = (tx: Tx): Promise<number> => readRevision(tx)

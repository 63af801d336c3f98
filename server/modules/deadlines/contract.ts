import { z } from 'zod'

/** A legal day in Moscow, `YYYY-MM-DD`, of a time in which terms are counted: what follows from it is a day too. */
export const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day <= '2199-12-31')
export type Day = z.output<typeof Day>

/** Terms the portal knows how to count; what each is lies in `domain/rules.ts`. */
export const RULE_IDS = [
  'desk-audit',
  'field-audit',
  'field-audit-start',
  'field-audit-notice',
  'receipt',
  'registered-letter',
  'requirement',
  'asked-again',
  'act-served',
  'objections',
  'conclusion',
  'decision',
  'complaint',
  'complaint-review',
  'support-failure',
  'support-question',
  'maintenance',
] as const
export const RuleId = z.enum(RULE_IDS)
export type RuleId = z.output<typeof RuleId>

/** What a term is counted from (for `maintenance` and `field-audit-notice`: back from). */
export const TERM_EVENTS = [
  'notification-sent',
  'decision-received',
  'document-sent',
  'letter-posted',
  'requirement-received',
  'asked-again',
  'act-signed',
  'act-received',
  'objections-received',
  'conclusion-signed',
  'decision-learned',
  'complaint-received',
  'ticket-opened',
  'works-begin',
  'audit-begins',
] as const
export type TermEvent = (typeof TERM_EVENTS)[number]

export const UNITS = ['calendar-day', 'working-day', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

/** How sure the portal is of a rule: `read` in the text of the law, the rest is known and not read. */
export const CONFIDENCES = ['read', 'high', 'med', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A provision: «ч. 16 ст. 237 289-ФЗ». `act` is a key of the dictionary: a law, a code, the rules of support. */
export interface Article {
  act: '289-FZ' | 'EAEU-code' | 'support-rules'
  chapter?: string
  article?: string
  part?: string
  clause?: string
}

/** Why a day is not counted as working. */
export const IDLE_REASONS = ['weekend', 'holiday', 'transferred', 'decree'] as const
export type IdleReason = (typeof IDLE_REASONS)[number]

/**
 * What a year's calendar says of one day that is not as its weekday would have it. `plain` is a working day that is only
 * `short`, by an hour. `decree`: «нерабочий день» of a President's decree, which courts do not treat uniformly.
 */
export const MARK_KINDS = ['holiday', 'transferred', 'working', 'decree', 'plain'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface DayMark {
  day: Day
  kind: MarkKind
  short: boolean
  /** `transferred`: the day whose rest it is. `working`: the day its own rest went to. Null when not known. */
  pair: Day | null
}

/** `preliminary`: the Government's decree on transfers is not in it yet. */
export const STANDINGS = ['confirmed', 'preliminary'] as const
export type Standing = (typeof STANDINGS)[number]

/** A year of the production calendar (five-day week): only the days that differ from their weekday. */
export interface CalendarYear {
  year: number
  standing: Standing
  marks: readonly DayMark[]
}

/** Days when the term did not run: the first and the last of them; `to` null while it is not resumed. */
export const Suspension = z.object({ from: Day, to: Day.nullable() })
export type Suspension = z.output<typeof Suspension>

/** A prolongation, in the unit the rule prolongs by. */
export const Prolongation = z.object({ length: z.int().min(1).max(400) })
export type Prolongation = z.output<typeof Prolongation>

/** A day of the calendar as the asker would have it, against the portal's own. */
export const CalendarChange = z.object({ day: Day, kind: z.enum(['off', 'working']) })
export type CalendarChange = z.output<typeof CalendarChange>

/**
 * The computation, step by step, in the order it was made. Runs of days are inclusive at both ends; the interface turns a
 * step into a sentence and a run into its days.
 */
export type TermStep =
  /** What it is counted from and by which provision. */
  | { code: 'event'; date: Day; event: TermEvent; article: Article }
  /** How long it is. `set`: the length was chosen by the operator of the portal, or stands in the document itself. */
  | { code: 'length'; length: number; unit: Unit; back: boolean; set: 'law' | 'operator' | 'document' }
  /** The day of the event is not counted; the term begins to run here. */
  | { code: 'begins'; date: Day }
  /**
   * Days that count; `total` is the ordinal of the last of them. Of a backward count `from` is later than `to`. `weekend`: a
   * Saturday or Sunday declared working, whose rest went to `movedTo`.
   */
  | { code: 'counted'; from: Day; to: Day; days: number; total: number; weekend?: true; movedTo?: Day }
  /** Days of one kind that do not count. `movedFrom`: the day off was moved here from that day. */
  | { code: 'skipped'; from: Day; to: Day; days: number; why: IdleReason; movedFrom?: Day }
  /** Months or years from one day to the same day of another month; `clipped` when that month has no such day. */
  | { code: 'span'; from: Day; to: Day; length: number; unit: 'month' | 'year'; clipped: boolean }
  /** A prolongation: how far the term went before it and after. */
  | { code: 'prolonged'; length: number; unit: Unit; from: Day; to: Day; article: Article }
  /**
   * Suspended days, which are added to the end; `open`: not resumed yet. All suspensions together may last so long as the
   * ceiling; `left`: days of it that remain after this one.
   */
  | {
      code: 'suspended'
      from: Day
      to: Day
      days: number
      open: boolean
      article: Article
      movedEndTo: Day
      ceiling: { length: number; unit: Unit }
      left: number
    }
  /** Suspensions may not last longer in all; these days were not added. */
  | { code: 'ceiling'; length: number; unit: Unit; days: number; article: Article }
  /** Of a backward count: the days counted must pass whole, the last of them being `counted`, so it is the day before it. */
  | { code: 'whole-days'; counted: Day; date: Day }
  /** The last day does not work: the term ends on the nearest working day after it (before it). */
  | { code: 'moved'; from: Day; to: Day; why: IdleReason; article: Article }
  /** The last day fell on a day that does not work and stays there: the rule says nothing of moving it. */
  | { code: 'stays'; date: Day; why: IdleReason }
  /** The answer. */
  | { code: 'last'; date: Day; lastMoment: string }

/** What the reader should know of an answer. */
export type TermCaution =
  /** The calendar of that year may still change (`preliminary`), or is not there and holidays of the Labour Code stand in. */
  | { code: 'calendar-preliminary' | 'calendar-missing'; year: number }
  /** The rule is known and was not read in the text of the law. */
  | { code: 'rule-unread'; confidence: Exclude<Confidence, 'read'> }
  /** Non-working days by decree were passed over; those who count them as working get this day. */
  | { code: 'decree-days'; otherwise: Day }

/** What may put an end to a term before its last day: nothing is to be done by it any more. */
export type TermEnd = 'act' | 'decision' | 'cancellation'

/**
 * A term as every page shows it: `components/deadlines/term.tsx` unfolds it into its computation. `due` moves from day to
 * day while `suspended`. What is left is counted by `domain/standing.ts` from these fields and today.
 */
export interface TermView {
  rule: RuleId
  /** The last day, `YYYY-MM-DD` in Moscow. */
  due: Day
  steps: readonly TermStep[]
  cautions?: readonly TermCaution[]
  /** Not running today. */
  suspended?: boolean
  /** When what was due has been done, ISO 8601. */
  metAt?: string | null
  /** It ended and nothing was done; without it the reader's clock decides. */
  missed?: boolean
  /** It ended before its last day, by what came instead. */
  endedBy?: TermEnd
}

export const ComputeTerm = z.object({
  rule: RuleId,
  /** The day of the event in Moscow. */
  event: Day,
  /** Length written in the document itself (`requirement`), in the unit of the rule. */
  length: z.int().min(1).max(400).optional(),
  suspensions: z.array(Suspension).max(20).default([]),
  prolongations: z.array(Prolongation).max(10).default([]),
  changes: z.array(CalendarChange).max(100).default([]),
  /** Non-working days declared by decree: passed over as holidays, or counted as working days. */
  decreeDays: z.enum(['skip', 'count']).default('skip'),
})
export type ComputeTerm = z.output<typeof ComputeTerm>

/** The answer of `deadlines.compute`. */
export interface ComputedTerm {
  rule: RuleId
  event: Day
  /** The last day, `YYYY-MM-DD` in Moscow. */
  date: Day
  /** The last instant on which it is still in time: ISO 8601 with Moscow's offset, `2026-11-27T23:59:59+03:00`. */
  lastMoment: string
  /** A suspension is not resumed: the date is as if it were resumed tomorrow. */
  suspended: boolean
  steps: TermStep[]
  cautions: TermCaution[]
  /** Number of the calendar's edition it was counted by: another number, another look. */
  calendarRevision: number
}

/** A rule as the calculator and the legend of a term show it. */
export interface RuleView {
  id: RuleId
  article: Article
  event: TermEvent
  length: number
  unit: Unit
  back: boolean
  /** The length stands in the document; `length` is only an example. */
  lengthFromDocument: boolean
  lastDay: 'next-working' | 'previous-working' | 'stays'
  /** May be prolonged by so much in all. */
  prolongation: { max: number; unit: Unit } | null
  /** May be suspended, for so long in all. */
  suspension: { length: number; unit: 'month' } | null
  confidence: Confidence
  configurable: boolean
  set: 'law' | 'operator'
  validFrom: Day
  validTo: Day | null
}

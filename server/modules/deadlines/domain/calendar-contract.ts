import { z } from 'zod'
import { CONFIDENCES, Day, MARK_KINDS, RULE_IDS, STANDINGS } from '../contract'
import type { CalendarYear, Confidence, DayMark, RuleId } from '../contract'

/** What the keeping of the production calendar in the console takes and gives. Only keepers of the duty `calendar`. */

export const CalendarYearNumber = z.int().min(2013).max(2100)
/** A change names the edition it was decided upon; STALE_VERSION when another keeper was quicker. */
const Act = { requestId: z.uuid(), revision: z.int().min(1) }
const Reason = z.string().trim().min(3).max(500)

/** Without a year: the one it is in Moscow. */
export const GetYear = z.object({ year: CalendarYearNumber.optional() })
export type GetYear = z.output<typeof GetYear>

/** `ordinary`: the day is again as its weekday has it. */
export const ChangeDay = z.object({
  ...Act,
  day: Day,
  kind: z.enum([...MARK_KINDS, 'ordinary']),
  short: z.boolean().default(false),
  pair: Day.nullable().default(null),
  reason: Reason,
})
export type ChangeDay = z.output<typeof ChangeDay>

export const YEAR_FORMATS = ['json', 'csv', 'xml'] as const
export type YearFormat = (typeof YEAR_FORMATS)[number]

/** A year as a file: xmlcalendar's XML or JSON, the open data CSV of days off by month, or the portal's own JSON. */
export const PreviewYear = z.object({
  requestId: z.uuid(),
  year: CalendarYearNumber,
  format: z.enum(YEAR_FORMATS),
  text: z.string().min(1).max(200_000),
})
export type PreviewYear = z.output<typeof PreviewYear>

export const ImportYear = PreviewYear.extend({
  revision: Act.revision,
  standing: z.enum(STANDINGS),
  /** Which act it is by, as it will be shown. */
  source: Reason,
})
export type ImportYear = z.output<typeof ImportYear>

/** Sets the length of a rule of low confidence for events from a day on. */
export const SetRule = z.object({
  ...Act,
  rule: z.enum(RULE_IDS),
  length: z.int().min(1).max(400),
  validFrom: Day,
  reason: Reason,
})
export type SetRule = z.output<typeof SetRule>

/** Why a file of a year was not taken. */
export const YEAR_FAULTS = ['not-readable', 'other-year', 'day-unknown', 'not-plausible'] as const
export type YearFault = (typeof YEAR_FAULTS)[number]

/** A day that an import changes; null is an ordinary day. */
export interface DayDifference {
  day: Day
  before: DayMark | null
  after: DayMark | null
}

export type YearPreview =
  | { ok: true; revision: number; fresh: boolean; workingDays: number; differences: DayDifference[] }
  | { ok: false; fault: YearFault }

/** A day of the year as it is kept; `reason` when a keeper changed it by hand. */
export type KeptMark = DayMark & { reason: string | null }

export interface YearView extends Omit<CalendarYear, 'marks'> {
  marks: KeptMark[]
  source: string
  confidence: Confidence
  workingDays: number
  /** ISO 8601. */
  loadedAt: string
}

/** Why keepers should act: next year has no calendar, or still none by the Government's decree. */
export interface CalendarWarning {
  year: number
  is: 'missing' | 'preliminary'
  /** From 1 December on. */
  due: boolean
}

export interface CalendarOverview {
  revision: number
  /** Years that are there, in order. */
  years: { year: number; standing: CalendarYear['standing'] }[]
  /** Which day it is in Moscow, and the year that was asked for. */
  today: Day
  year: number
  /** That year; null when it is not there. */
  open: YearView | null
  warning: CalendarWarning | null
  /** Rules of low confidence and what is set for them. */
  rules: { rule: RuleId; length: number; min: number; max: number; set: 'law' | 'operator' }[]
}

export const CONFIDENCE = z.enum(CONFIDENCES)

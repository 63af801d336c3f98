import type { CalendarYear, Confidence, MarkKind, Standing } from './contract'
import data from './data/production-calendar.json' with { type: 'json' }

/** A year as the portal comes with it. */
export interface KnownYear extends CalendarYear {
  source: string
  confidence: Confidence
  /** Working days of the year as its sources give them; null where they do not. */
  workingDays: number | null
}

/** The years that came with the portal: the migration puts the same into the database. For tests and the seed. */
export const KNOWN_YEARS: readonly KnownYear[] = data.map(({ days, ...year }) => ({
  ...year,
  standing: year.standing as Standing,
  confidence: year.confidence as Confidence,
  marks: days.map((day) => ({ ...day, kind: day.kind as MarkKind })),
}))

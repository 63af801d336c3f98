import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { countingAt } from './commands/counting-at'
import type { ComputedTerm, ComputeTerm, RuleView } from './contract'
import type { CalendarOverview, GetYear, PreviewYear, YearPreview } from './domain/calendar-contract'
import { yearOf } from './domain/civil-day'
import { differencesOf, workingDaysOf } from './domain/read-year'
import { RULES, ruleOn } from './domain/rules'
import { warningOn } from './domain/warning'
import { loadCalendar, readCalendar } from './load'
import { readYearFile } from './read-year-file'

/** Counts a term for anyone. INVALID_INPUT with the fault of the closed list as its `reason`. */
export async function computeTerm({ tx, now }: QueryContext, input: ComputeTerm): Promise<ComputedTerm> {
  const answer = (await countingAt(tx, now))(input)
  if ('fault' in answer) throw new DomainError('INVALID_INPUT', { reason: answer.fault })
  return answer
}

/** The rules in force today, with the operator's lengths. */
export async function listRules({ tx, now }: QueryContext): Promise<RuleView[]> {
  const { settings } = await loadCalendar(tx)
  const today = moscowDate(now)
  return RULES.flatMap(({ id }) => {
    const found = ruleOn(id, today, settings)
    if (!found) return []
    const { rule, set } = found
    return [
      {
        id,
        article: rule.article,
        event: rule.event,
        length: rule.length,
        unit: rule.unit,
        back: rule.direction === 'back',
        lengthFromDocument: rule.lengthFrom === 'document',
        lastDay: rule.lastDay,
        prolongation: rule.prolongation ? { max: rule.prolongation.max, unit: rule.prolongation.unit } : null,
        suspension: rule.suspension ? rule.suspension.ceiling : null,
        confidence: rule.confidence,
        configurable: rule.configurable !== undefined,
        set,
        validFrom: rule.validFrom,
        validTo: rule.validTo,
      },
    ]
  })
}

/** The calendar for its keepers: the year asked for, which others there are, what should be done. */
export async function getOverview(
  { tx, now }: QueryContext<OfficerActor>,
  { year: asked }: GetYear,
): Promise<CalendarOverview> {
  const { revision, years, settings } = await loadCalendar(tx)
  const today = moscowDate(now)
  const year = asked ?? yearOf(today)
  return {
    revision,
    today,
    year,
    years: years.map(({ year: number, standing }) => ({ year: number, standing })),
    open: years.find((one) => one.year === year) ?? null,
    warning: warningOn(today, years),
    rules: RULES.flatMap(({ id, configurable }) => {
      const found = configurable && ruleOn(id, today, settings)
      return found ? [{ rule: id, length: found.rule.length, set: found.set, ...configurable }] : []
    }),
  }
}

/** Is there something about next year's calendar to warn this keeper of today. */
export async function getWarning({ tx, now }: QueryContext<OfficerActor>) {
  const { years } = await loadCalendar(tx)
  const warning = warningOn(moscowDate(now), years)
  return warning?.due ? warning : null
}

/** What an import of this file would change. Changes nothing. */
export async function previewYear(
  { tx }: QueryContext<OfficerActor>,
  { year, format, text }: PreviewYear,
): Promise<YearPreview> {
  const read = readYearFile(year, format, text)
  if (!read.ok) return read
  const { revision, years } = await readCalendar(tx)
  const before = years.find((one) => one.year === year)
  return {
    ok: true,
    revision,
    fresh: !before,
    workingDays: workingDaysOf({ year, standing: 'confirmed', marks: read.marks }),
    differences: differencesOf(before?.marks ?? [], read.marks),
  }
}

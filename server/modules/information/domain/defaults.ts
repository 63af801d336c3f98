import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'

/** What a request begins with: last month, today. `today` is a legal date, `2026-11-27`. */
export function defaultValues(kind: Pick<KindDefinition, 'children'>, today: string): FormValues {
  const [from, to] = lastMonth(today)
  const known: Readonly<Record<string, string>> = {
    PeriodBegin: from,
    PeriodEnd: to,
    // The album spells it so.
    PeroidBegin: from,
    PeroidEnd: to,
    AsOf: today,
    TYPEDOC: 'АО',
    ResendingFlag: '0',
    DocumentStatusFlag: '1',
  }
  return Object.fromEntries(
    kind.children.flatMap(({ kind: node, key }) => {
      const value = node === 'field' ? known[key] : undefined
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

/** First and last day of the month before the day's. */
export function lastMonth(today: string): [string, string] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 2, 1))
  const last = new Date(Date.UTC(year, month - 1, 0))
  return [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)]
}

const ENDS = [
  ['PeriodBegin', 'PeriodEnd'],
  ['PeroidBegin', 'PeroidEnd'],
] as const

/** Longest period one question may be about, days: five years and a day of each leap year. */
export const LONGEST_DAYS = 5 * 366

/** What is wrong with the days asked about, and in which field; null when nothing is. */
export function periodFault(
  values: FormValues,
  today: string,
): { path: string; reason: 'ends-before' | 'in-future' | 'too-long' } | null {
  for (const [first, last] of ENDS) {
    const [from, to] = [values[first], values[last]]
    if (typeof from !== 'string' || typeof to !== 'string') continue
    if (to < from) return { path: last, reason: 'ends-before' }
    if (to > today) return { path: last, reason: 'in-future' }
    if ((Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS)
      return { path: first, reason: 'too-long' }
  }
  const asOf = values.AsOf
  return typeof asOf === 'string' && asOf > today ? { path: 'AsOf', reason: 'in-future' } : null
}

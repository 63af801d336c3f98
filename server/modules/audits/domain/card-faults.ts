import type { Day } from '../../deadlines/contract'
import { isDay } from '../../deadlines/domain/civil-day'
import type { AuditCard } from './actions'

/** `10113110/210126/0001234`: customs office, day, journal number whose first sign may be a letter. */
const DECLARATION = /^\d{8}\/(\d{2})(\d{2})(\d{2})\/[\dА-ЯЁA-Z]\d{6}$/u

/** The customs code of the union came into force; there was nothing to audit by its rules before. */
export const FIRST_AUDITED: Day = '2010-07-01'

/** What is wrong with the audited period: backwards, not over yet, or of a time without customs rules of the union. */
export type PeriodFault = 'period' | 'period-future' | 'period-old'

/** Null when the period can have been audited on the day `today`, Moscow's. Empty days are not its matter. */
export function faultOfPeriod(
  { periodFrom, periodTo }: Pick<AuditCard, 'periodFrom' | 'periodTo'>,
  today: Day,
): PeriodFault | null {
  if (periodFrom && periodTo && periodFrom > periodTo) return 'period'
  if (periodTo > today) return 'period-future'
  return periodFrom && periodFrom < FIRST_AUDITED ? 'period-old' : null
}

/** Whether a number can be of a goods declaration: its middle is a day, DDMMYY, and not after `today`, if that is given. */
export function isDeclaration(number: string, today?: Day): boolean {
  const [, day, month, year] = DECLARATION.exec(number) ?? []
  const registered = `20${year}-${month}-${day}`
  return isDay(registered) && (!today || registered <= today)
}

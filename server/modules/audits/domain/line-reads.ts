import type { ItemStatus } from './state'
import type { AuditStatus } from './states'

/** Whether lines of requirements are still answered: the table of states without its weight, for the browser. */
export const takesAnswers = (status: AuditStatus): boolean => status === 'RUNNING' || status === 'SUSPENDED'

/** A line that nothing came for before the audit went on, or nothing more. */
export type LineReading = ItemStatus | 'unanswered' | 'unanswered-again'

/** Whether customs still waits for a line. */
export const isUnanswered = (line: ItemStatus): boolean =>
  line === 'awaited' || line === 'asked-again' || line === 'more-time-asked'

/** How a line reads: once the audit has gone on, what was waited for is waited for no more. */
export function lineReads(line: ItemStatus, audit: AuditStatus): LineReading {
  if (takesAnswers(audit) || !isUnanswered(line)) return line
  return line === 'asked-again' ? 'unanswered-again' : 'unanswered'
}

import type { Day, Prolongation, RuleId, Suspension } from '../contract'
import { isDay } from './civil-day'
import type { Rule } from './rules'

/** Why a term cannot be counted as asked; sentences are the interface's. */
export const TERM_FAULTS = [
  'day-unknown',
  'rule-not-in-force',
  'length-missing',
  'length-not-asked',
  'suspension-not-known',
  'suspension-ends-before-it-begins',
  'suspensions-overlap',
  'suspension-before-event',
  'suspension-open-not-last',
  'prolongation-not-known',
  'prolongation-too-long',
] as const
export type TermFault = (typeof TERM_FAULTS)[number]

/** What is asked of a rule. */
export interface TermQuestion {
  rule: RuleId
  event: Day
  /** Of a rule whose length stands in the document. */
  length?: number
  /** In the order of their days; only the last may be open. */
  suspensions?: readonly Suspension[]
  prolongations?: readonly Prolongation[]
}

/** The first thing that is wrong with the question, or null. */
export function faultOf(question: TermQuestion, rule: Rule | null): TermFault | null {
  const { event, length, suspensions = [], prolongations = [] } = question
  const days = [event, ...suspensions.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))]
  if (!days.every(isDay)) return 'day-unknown'
  if (!rule) return 'rule-not-in-force'
  if (rule.lengthFrom === 'document' ? length === undefined : length !== undefined)
    return length === undefined ? 'length-missing' : 'length-not-asked'
  if (prolongations.length > 0 && !rule.prolongation) return 'prolongation-not-known'
  const more = prolongations.reduce((sum, one) => sum + one.length, 0)
  if (rule.prolongation && more > rule.prolongation.max) return 'prolongation-too-long'
  if (suspensions.length > 0 && !rule.suspension) return 'suspension-not-known'
  return suspensionFault(event, suspensions)
}

function suspensionFault(event: Day, suspensions: readonly Suspension[]): TermFault | null {
  for (const [index, { from, to }] of suspensions.entries()) {
    const before = suspensions[index - 1]
    if (from <= event) return 'suspension-before-event'
    if (before?.to === null) return 'suspension-open-not-last'
    if (before?.to && from <= before.to) return 'suspensions-overlap'
    if (to !== null && to < from) return 'suspension-ends-before-it-begins'
  }
  return null
}

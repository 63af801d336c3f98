/** Accreditation of certification authorities by the ministry (63-ФЗ, article 16), with its history. Pure. */

export const ACCREDITATIONS = ['ACTIVE', 'ENDED', 'ANNULLED'] as const
export type Accreditation = (typeof ACCREDITATIONS)[number]

/** From this instant (ISO 8601, UTC) the accreditation was so. */
export interface AccreditationStep {
  readonly status: Accreditation
  readonly from: string
}

/** Steps in the order of time, one for each instant (the later written one counts), repeated states joined. */
export function historyOf(steps: readonly AccreditationStep[]): AccreditationStep[] {
  const byInstant = new Map(steps.map((step) => [Date.parse(step.from), step.status]))
  const ordered = [...byInstant].toSorted(([a], [b]) => a - b)
  return ordered
    .filter(([, status], i) => i === 0 || ordered[i - 1]?.[1] !== status)
    .map(([instant, status]) => ({ status, from: new Date(instant).toISOString() }))
}

/** State at an instant (milliseconds since 1970) by a history in the order of time; null before the first step. */
export function accreditationAt(history: readonly AccreditationStep[], time: number): Accreditation | null {
  return history.findLast((step) => Date.parse(step.from) <= time)?.status ?? null
}

import type { SubmissionStep } from '@/server/modules/submissions/contract'
import type { Status } from '@/server/modules/submissions/domain/states'

/** A station on the way of a document; `DECIDED` stands for the decision that has not been made. */
export interface Station {
  key: Exclude<Status, 'DISCARDED'> | 'DECIDED'
  state: 'done' | 'current' | 'upcoming' | 'refused'
  /** When it was last reached, ISO 8601; null when it was not. */
  at: string | null
  by: string | null
}

const ROAD = ['DRAFT', 'ARCHIVED', 'SENT', 'DELIVERED', 'REGISTERED'] as const

/**
 * The way of a document from its status and history. A document turned back into a draft has its way before it again;
 * a withdrawn one shows how far it came.
 */
export function wayOf(status: Status, steps: readonly SubmissionStep[]): Station[] {
  const last = (key: Status) => steps.findLast((step) => step.status === key) ?? null
  const station = (key: Exclude<Status, 'DISCARDED'>, state: Station['state']): Station => ({
    key,
    state,
    at: state === 'upcoming' ? null : (last(key)?.at ?? null),
    by: state === 'upcoming' ? null : (last(key)?.by ?? null),
  })
  if (status === 'WITHDRAWN') {
    const reached = ROAD.filter((key) => last(key))
    return [...reached.map((key) => station(key, 'done')), station('WITHDRAWN', 'current')]
  }
  const decided = status === 'ACCEPTED' || status === 'REFUSED'
  const here = decided ? ROAD.length : ROAD.indexOf(status as (typeof ROAD)[number])
  const road = ROAD.map((key, index) =>
    station(key, index < here ? 'done' : index === here ? 'current' : 'upcoming'),
  )
  if (decided) return [...road, station(status, status === 'ACCEPTED' ? 'done' : 'refused')]
  return [...road, { key: 'DECIDED', state: 'upcoming', at: null, by: null }]
}

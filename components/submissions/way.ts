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

type Road = Exclude<Station['key'], 'DECIDED'>

/** Where a document ends otherwise than by a decision, and how the end looks. */
const ENDS: Partial<Record<Status, Station['state']>> = {
  WITHDRAWN: 'current',
  REPLACED: 'current',
  RETURNED: 'refused',
  ANSWERED: 'done',
  ACCEPTED: 'done',
  REFUSED: 'refused',
}

/**
 * The way of a document from its status and history. A document turned back into a draft has its way before it again; one
 * that ended early shows how far it came. `signed`: its kind asks for a signature, so that one is ahead.
 */
export function wayOf(
  status: Status,
  steps: readonly SubmissionStep[],
  { signed = false }: { signed?: boolean } = {},
): Station[] {
  const since = steps.slice(
    Math.max(
      0,
      steps.findLastIndex((step) => step.status === 'DRAFT'),
    ),
  )
  const reached = (key: Status) => status === key || since.some((step) => step.status === key)
  const station = (key: Road, state: Station['state']): Station => {
    // Approval ends with the document archived again: the first time is when it was archived.
    const step = key === 'ARCHIVED' ? since.find(has(key)) : since.findLast(has(key))
    const known = state === 'upcoming' ? undefined : (step ?? steps.findLast(has(key)))
    return { key, state, at: known?.at ?? null, by: known?.by ?? null }
  }
  const road: Road[] = [
    'DRAFT',
    'ARCHIVED',
    ...(reached('ON_APPROVAL') ? ['ON_APPROVAL' as const] : []),
    ...(signed || reached('SIGNED') ? ['SIGNED' as const] : []),
    'SENT',
    'DELIVERED',
    'REGISTERED',
  ]
  const end = ENDS[status]
  if (end && status !== 'DISCARDED') {
    const whole = status === 'ACCEPTED' || status === 'REFUSED'
    const passed = road.filter((key) => whole || since.some(has(key)))
    return [...passed.map((key) => station(key, 'done')), station(status, end)]
  }
  const approved = status === 'ARCHIVED' && reached('ON_APPROVAL')
  const here = road.indexOf(approved ? 'ON_APPROVAL' : (status as Road))
  const ahead: Station = { key: 'DECIDED', state: 'upcoming', at: null, by: null }
  return [
    ...road.map((key, index) =>
      station(
        key,
        index < here || (approved && index === here) ? 'done' : index === here ? 'current' : 'upcoming',
      ),
    ),
    ahead,
  ]
}

const has =
  (status: Status) =>
  (step: SubmissionStep): boolean =>
    step.status === status

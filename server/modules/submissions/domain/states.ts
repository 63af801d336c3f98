/**
 * The life of a submission as data: what may happen in each status and where it leads. The server refuses by this table
 * and the interface draws its buttons from it.
 */
export const STATUSES = [
  'DRAFT',
  'ARCHIVED',
  'SENT',
  'DELIVERED',
  'REGISTERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'DISCARDED',
] as const
export type Status = (typeof STATUSES)[number]

/** Acts of the participant, of the officer, and of the portal itself. */
export type ParticipantAct = 'save' | 'attach' | 'archive' | 'reopen' | 'send' | 'withdraw' | 'discard'
export type OfficerAct = 'assign' | 'register' | 'attachDecision' | 'accept' | 'refuse'
export type PortalAct = 'deliver'
export type Act = ParticipantAct | OfficerAct | PortalAct

export const TRANSITIONS = {
  DRAFT: { save: 'DRAFT', attach: 'DRAFT', archive: 'ARCHIVED', discard: 'DISCARDED' },
  ARCHIVED: { reopen: 'DRAFT', send: 'SENT', discard: 'DISCARDED' },
  SENT: { deliver: 'DELIVERED', withdraw: 'WITHDRAWN' },
  DELIVERED: { assign: 'DELIVERED', register: 'REGISTERED', withdraw: 'WITHDRAWN' },
  REGISTERED: { assign: 'REGISTERED', attachDecision: 'REGISTERED', accept: 'ACCEPTED', refuse: 'REFUSED' },
  ACCEPTED: {},
  REFUSED: {},
  WITHDRAWN: {},
  DISCARDED: {},
} as const satisfies Record<Status, Partial<Record<Act, Status>>>

/** Where an act leads from a status, or null when it is not possible there. */
export function next(status: Status, act: Act): Status | null {
  const possible: Partial<Record<Act, Status>> = TRANSITIONS[status]
  return possible[act] ?? null
}

/** Statuses an officer's queue shows: the document has reached the office. */
export const WITH_CUSTOMS = [
  'DELIVERED',
  'REGISTERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
] as const satisfies Status[]
/** Has the document reached the office. */
export const withCustoms = (status: Status) => (WITH_CUSTOMS as readonly Status[]).includes(status)
/** Statuses in which the participant still works on the document. */
export const WITH_PARTICIPANT = ['DRAFT', 'ARCHIVED'] as const satisfies Status[]
/** Statuses in which the document waits for customs. */
export const ON_THE_WAY = ['SENT', 'DELIVERED', 'REGISTERED'] as const satisfies Status[]
/** Statuses after which nothing happens any more. */
export const FINISHED = ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const satisfies Status[]

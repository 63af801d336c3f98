/**
 * The life of a submission as data: what may happen in each status and where it leads. The server refuses by this table
 * and the interface draws its buttons from it.
 */
export const STATUSES = [
  'DRAFT',
  'ARCHIVED',
  'ON_APPROVAL',
  'SIGNED',
  'SENT',
  'RETURNED',
  'DELIVERED',
  'REGISTERED',
  'ANSWERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'REPLACED',
  'DISCARDED',
] as const
export type Status = (typeof STATUSES)[number]

/** Acts of the participant, of the officer, and of the portal itself. */
export type ParticipantAct =
  | 'save'
  | 'attach'
  | 'archive'
  | 'reopen'
  | 'askApproval'
  | 'endorse'
  | 'returnForWork'
  | 'recall'
  | 'sign'
  | 'send'
  | 'withdraw'
  | 'supplement'
  | 'amend'
  | 'discard'
  | 'settle'
export type OfficerAct = 'assign' | 'register' | 'attachDecision' | 'accept' | 'refuse'
/**
 * `approve`: the last step of the route has been endorsed. `stamp`: archived anew with the power of the person who is about
 * to sign. `return`: the format check of ЕАИС ТО found faults. `answer`:
 * the information asked for has come. `replace`: an amended document took its place.
 */
export type PortalAct = 'approve' | 'stamp' | 'deliver' | 'return' | 'answer' | 'replace'
export type Act = ParticipantAct | OfficerAct | PortalAct

/**
 * `supplement` and `amend` begin another submission of the same case and leave this one as it is. An archived document is
 * immutable: `reopen` takes its values back into a draft, which will be archived anew, and its signatures stay behind.
 * `settle`: what was to replace a document that can be replaced no more becomes a supplement, or stands alone.
 */
export const TRANSITIONS = {
  DRAFT: { save: 'DRAFT', attach: 'DRAFT', archive: 'ARCHIVED', settle: 'DRAFT', discard: 'DISCARDED' },
  ARCHIVED: {
    reopen: 'DRAFT',
    askApproval: 'ON_APPROVAL',
    stamp: 'ARCHIVED',
    sign: 'SIGNED',
    send: 'SENT',
    settle: 'ARCHIVED',
    discard: 'DISCARDED',
  },
  ON_APPROVAL: { endorse: 'ON_APPROVAL', approve: 'ARCHIVED', returnForWork: 'DRAFT', recall: 'DRAFT' },
  SIGNED: { sign: 'SIGNED', reopen: 'DRAFT', send: 'SENT', settle: 'SIGNED', discard: 'DISCARDED' },
  SENT: { deliver: 'DELIVERED', return: 'RETURNED', answer: 'ANSWERED', withdraw: 'WITHDRAWN' },
  RETURNED: { amend: 'RETURNED', replace: 'REPLACED' },
  DELIVERED: {
    assign: 'DELIVERED',
    register: 'REGISTERED',
    answer: 'ANSWERED',
    withdraw: 'WITHDRAWN',
    supplement: 'DELIVERED',
    amend: 'DELIVERED',
    replace: 'REPLACED',
  },
  REGISTERED: {
    assign: 'REGISTERED',
    attachDecision: 'REGISTERED',
    accept: 'ACCEPTED',
    refuse: 'REFUSED',
    // A complaint only: the policy leaves other documents with the office that has registered them.
    withdraw: 'WITHDRAWN',
    supplement: 'REGISTERED',
  },
  ANSWERED: {},
  ACCEPTED: {},
  REFUSED: {},
  WITHDRAWN: {},
  REPLACED: {},
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
  'REPLACED',
] as const satisfies Status[]
/** Has the document reached the office. */
export const withCustoms = (status: Status) => (WITH_CUSTOMS as readonly Status[]).includes(status)
/** Statuses in which the participant still works on the document. */
export const WITH_PARTICIPANT = [
  'DRAFT',
  'ARCHIVED',
  'ON_APPROVAL',
  'SIGNED',
  'RETURNED',
] as const satisfies Status[]
/** Statuses in which the document waits for customs. */
export const ON_THE_WAY = ['SENT', 'DELIVERED', 'REGISTERED'] as const satisfies Status[]
/** Statuses after which nothing happens any more. */
export const FINISHED = [
  'ANSWERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'REPLACED',
] as const satisfies Status[]

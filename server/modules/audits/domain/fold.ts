import type { Day, Suspension } from '../../deadlines/contract'
import type {
  ActParagraph,
  AuditAction,
  AuditCard,
  AuditForm,
  Entry,
  GroupMember,
  ItemAnswer,
  Objection,
  Purpose,
  RequiredItem,
  Sent,
} from './actions'
import { actOf, next, type AuditStatus } from './states'

/** A document of customs in the audit, with each step of its way. Instants are null until they come. */
export interface AuditDocumentState {
  documentId: string
  kindCode: string
  purpose: Purpose
  number: string
  what: Sent
  sentAt: Date
  sentBy: string | null
  deliveredAt: Date | null
  /** The day on which it counts as received: the one after the day of sending (289-ФЗ 282 ч. 3). */
  deemedOn: Day
  /** That day has come. */
  deemed: boolean
  openedAt: Date | null
  openedBy: string | null
  confirmedAt: Date | null
  confirmedBy: string | null
}

/** Where one line of a requirement stands. */
export type ItemStatus = 'awaited' | 'answered' | 'more-time-asked' | 'accepted' | 'asked-again' | 'cannot'

export interface ItemState extends RequiredItem {
  status: ItemStatus
  answer: ItemAnswer | null
  /** Replies in which it was answered, the oldest first. */
  submissionIds: string[]
  /** Until when time was asked for, or given. */
  askedUntil: Day | null
  grantedUntil: Day | null
  /** Why it is asked again, or why no time was given. */
  reason: string | null
  answeredAt: Date | null
}

export interface RequirementState {
  documentId: string
  number: string
  days: number
  items: ItemState[]
}

/** A document that the participant has sent into the audit. */
export interface ParticipantDocumentState {
  submissionId: string
  what: 'reply' | 'explanation' | 'objections' | 'complaint'
  at: Date
  by: string | null
  /** When an officer confirmed that it came. */
  confirmedAt: Date | null
  confirmedBy: string | null
}

/** An audit as its actions make it. */
export interface AuditState {
  form: AuditForm
  status: AuditStatus
  version: number
  card: AuditCard
  group: GroupMember[]
  /** The participant's people to whom it is assigned. */
  assigned: string[]
  openedAt: Date
  /** The day on which the audit began, Moscow; null before. */
  startedOn: Day | null
  documents: AuditDocumentState[]
  requirements: RequirementState[]
  received: ParticipantDocumentState[]
  acquaintedAt: Date | null
  acquaintedBy: string | null
  suspensions: Suspension[]
  act: { documentId: string; paragraphs: ActParagraph[] } | null
  /** Null until they come; no rows: there are none. */
  objections: { submissionId: string; rows: Objection[]; at: Date } | null
  conclusion: { documentId: string; rows: Extract<Sent, { purpose: 'conclusion' }>['rows'] } | null
  decision: { documentId: string } | null
  closedAt: Date | null
}

/** Days as the fold needs them: Moscow's day of an instant, and the days beside a day. */
export interface Days {
  dayOf: (at: Date) => Day
  after: (day: Day) => Day
  before: (day: Day) => Day
}

/** An action that the list may not hold at that place: the database has been written past the commands. */
export class BrokenList extends Error {
  override name = 'BrokenList'
}

/** Folds a case's actions, in their order, into where the audit stands. */
export function fold(entries: readonly Entry[], days: Days): AuditState {
  const [first, ...rest] = entries
  if (first?.action.type !== 'opened') throw new BrokenList('an audit begins with its opening')
  const { form, card, group } = first.action
  const state: AuditState = {
    form,
    status: 'OPENED',
    version: first.ordinal,
    card,
    group,
    assigned: [],
    openedAt: first.at,
    startedOn: null,
    documents: [],
    requirements: [],
    received: [],
    acquaintedAt: null,
    acquaintedBy: null,
    suspensions: [],
    act: null,
    objections: null,
    conclusion: null,
    decision: null,
    closedAt: null,
  }
  for (const entry of rest) {
    const act = actOf(entry.action)
    if (act) {
      const status = next(form, state.status, act)
      if (!status) throw new BrokenList(`${act} in ${state.status}`)
      state.status = status
    }
    apply(state, entry, days)
    state.version = entry.ordinal
  }
  return state
}

function apply(state: AuditState, entry: Entry, days: Days) {
  const { at, byUserId, action } = entry
  switch (action.type) {
    case 'card-changed':
      state.card = action.card
      return
    case 'group-changed':
      state.group = action.group
      return
    case 'sent':
      return applySent(state, entry, action, days)
    case 'delivered':
      documentOf(state, action.documentId).deliveredAt = at
      return
    case 'deemed-received':
      documentOf(state, action.documentId).deemed = true
      return
    case 'opened-document': {
      const document = documentOf(state, action.documentId)
      document.openedAt ??= at
      document.openedBy ??= byUserId
      return
    }
    case 'confirmed-receipt': {
      const document = documentOf(state, action.documentId)
      document.confirmedAt ??= at
      document.confirmedBy ??= byUserId
      return begin(state, document, days)
    }
    case 'acquainted':
      state.acquaintedAt ??= at
      state.acquaintedBy ??= byUserId
      return
    case 'assigned':
      state.assigned = action.userIds
      return
    case 'reply':
      note(state, action.submissionId, 'reply', entry)
      for (const { itemId, answer, until } of action.items) {
        const item = itemOf(state, action.requirementId, itemId)
        item.answer = answer
        item.status = answer === 'more-time' ? 'more-time-asked' : answer === 'cannot' ? 'cannot' : 'answered'
        item.askedUntil = until
        item.answeredAt = at
        item.reason = null
        item.submissionIds.push(action.submissionId)
      }
      return
    case 'officer-confirmed': {
      const document = state.received.find(({ submissionId }) => submissionId === action.submissionId)
      if (document) {
        document.confirmedAt ??= at
        document.confirmedBy ??= byUserId
      }
      return
    }
    case 'item-accepted':
      itemOf(state, action.requirementId, action.itemId).status = 'accepted'
      return
    case 'item-asked-again': {
      const item = itemOf(state, action.requirementId, action.itemId)
      item.status = 'asked-again'
      item.reason = action.reason
      return
    }
    case 'more-time-refused':
      for (const itemId of action.itemIds) {
        const item = itemOf(state, action.requirementId, itemId)
        item.status = 'awaited'
        item.reason = action.reason
      }
      return
    case 'explanation':
      return note(state, action.submissionId, 'explanation', entry)
    case 'objections':
      note(state, action.submissionId, 'objections', entry)
      state.objections = { submissionId: action.submissionId, rows: action.rows, at }
      return
    case 'complaint':
      return note(state, action.submissionId, 'complaint', entry)
    case 'closed':
    case 'cancelled':
      state.closedAt = at
  }
}

function applySent(
  state: AuditState,
  { at, byUserId }: Entry,
  { documentId, kindCode, number, what }: Extract<AuditAction, { type: 'sent' }>,
  days: Days,
) {
  const sentOn = days.dayOf(at)
  const document: AuditDocumentState = {
    documentId,
    kindCode,
    purpose: what.purpose,
    number,
    what,
    sentAt: at,
    sentBy: byUserId,
    deliveredAt: null,
    deemedOn: days.after(sentOn),
    deemed: false,
    openedAt: null,
    openedBy: null,
    confirmedAt: null,
    confirmedBy: null,
  }
  state.documents.push(document)
  switch (what.purpose) {
    case 'notification':
      // A desk audit starts on the day when its notification is sent (289-ФЗ 228 ч. 3, 5).
      if (state.form === 'DESK') state.startedOn = sentOn
      return
    case 'order':
      return begin(state, document, days)
    case 'suspension':
      state.suspensions.push({ from: what.from, to: null })
      return
    case 'resumption': {
      const last = state.suspensions.at(-1)
      // The day on which the audit goes on is a day of the audit again.
      if (last) last.to = last.from < what.from ? days.before(what.from) : last.from
      return
    }
    case 'group-change':
      state.group = what.group
      return
    case 'requirement':
      state.requirements.push({
        documentId,
        number,
        days: what.days,
        items: what.items.map((item) => ({
          ...item,
          status: 'awaited',
          answer: null,
          submissionIds: [],
          askedUntil: null,
          grantedUntil: null,
          reason: null,
          answeredAt: null,
        })),
      })
      return
    case 'more-time':
      for (const itemId of what.itemIds) {
        const item = itemOf(state, what.requirementId, itemId)
        item.grantedUntil = what.until
        item.status = 'awaited'
        item.reason = null
      }
      return
    case 'act':
      state.act = { documentId, paragraphs: what.paragraphs }
      return
    case 'conclusion':
      state.conclusion = { documentId, rows: what.rows }
      return
    case 'decision':
      state.decision = { documentId }
  }
}

/**
 * A field audit starts on the day when the person received the order (289-ФЗ 229 ч. 15): the day of the confirmation when
 * that is earlier than the day on which the law takes it as received (282 ч. 3).
 */
function begin(state: AuditState, document: AuditDocumentState, days: Days) {
  if (document.purpose !== 'order') return
  const confirmed = document.confirmedAt && days.dayOf(document.confirmedAt)
  state.startedOn = confirmed && confirmed < document.deemedOn ? confirmed : document.deemedOn
}

function note(
  state: AuditState,
  submissionId: string,
  what: ParticipantDocumentState['what'],
  { at, byUserId }: Entry,
) {
  state.received.push({ submissionId, what, at, by: byUserId, confirmedAt: null, confirmedBy: null })
}

function documentOf(state: AuditState, documentId: string): AuditDocumentState {
  const document = state.documents.find((one) => one.documentId === documentId)
  if (!document) throw new BrokenList(`no document ${documentId}`)
  return document
}

function itemOf(state: AuditState, requirementId: string, itemId: string): ItemState {
  const requirement = state.requirements.find(({ documentId }) => documentId === requirementId)
  const item = requirement?.items.find(({ id }) => id === itemId)
  if (!item) throw new BrokenList(`no item ${itemId}`)
  return item
}

import type { Day } from '../../deadlines/contract'
import { addDays } from '../../deadlines/domain/civil-day'
import type { AuditAction, Entry } from './actions'
import { objectionsOf, withPart } from './objections'
import { NOT_ANSWERED, type AuditDocumentState, type AuditState, type ItemState } from './state'
import { actOf, next } from './states'

/** Moscow's day of an instant: the legal one. */
export type DayOf = (at: Date) => Day

/** An action that the list may not hold at that place: the database has been written past the commands. */
export class BrokenList extends Error {
  override name = 'BrokenList'
}

/** Folds a case's actions, in their order, into where the audit stands. */
export function fold(entries: readonly Entry[], dayOf: DayOf): AuditState {
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
    objectionParts: [],
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
    apply(state, entry, dayOf)
    state.version = entry.ordinal
  }
  return state
}

function apply(state: AuditState, entry: Entry, dayOf: DayOf) {
  const { at, byUserId, action } = entry
  switch (action.type) {
    case 'card-changed':
      state.card = action.card
      return
    case 'group-changed':
      state.group = action.group
      return
    case 'sent':
      return applySent(state, entry, action, dayOf)
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
      return begin(state, document, dayOf)
    }
    case 'acquainted':
      state.acquaintedAt ??= at
      state.acquaintedBy ??= byUserId
      return
    case 'assigned':
      state.assigned = action.userIds
      return
    case 'reply':
      note(state, action, entry)
      for (const { itemId, answer, until, reason, note, earlier } of action.items) {
        const item = itemOf(state, action.requirementId, itemId)
        item.answer = answer
        item.answerReason = reason || null
        item.note = note || null
        item.earlier = earlier ?? null
        item.status = answer === 'more-time' ? 'more-time-asked' : answer === 'cannot' ? 'cannot' : 'answered'
        item.askedUntil = until
        item.answeredAt = at
        if (answer !== 'more-time') {
          item.metAt ??= at
          const asking = item.askings.at(-1)
          if (asking) asking.metAt ??= at
        }
        item.reason = null
        item.timeRefused = null
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
      item.askedAgainAt = at
      item.reason = action.reason
      if (action.until)
        item.askings.push({
          on: dayOf(at),
          until: action.until,
          given: null,
          reason: action.reason,
          metAt: null,
        })
      return
    }
    case 'more-time-refused':
      for (const itemId of action.itemIds) {
        const item = itemOf(state, action.requirementId, itemId)
        item.status = awaitedOf(item)
        item.timeRefused = action.reason
      }
      return
    case 'explanation':
      return note(state, action, entry)
    case 'objections':
      note(state, action, entry)
      // What has been concluded on stays as it was read then.
      if (!state.conclusion) {
        const { submissionId, rows, replaces } = action
        state.objectionParts = withPart(state.objectionParts, { submissionId, rows, at }, replaces)
        state.objections = objectionsOf(state.objectionParts)
      }
      return
    case 'complaint-answered': {
      const complaint = state.received.find(({ submissionId }) => submissionId === action.submissionId)
      if (complaint) complaint.answered = { outcome: action.outcome, at }
      return
    }
    case 'complaint-withdrawn': {
      const complaint = state.received.find(({ submissionId }) => submissionId === action.submissionId)
      if (complaint) complaint.withdrawnAt = at
      return
    }
    case 'complaint':
      return note(state, action, entry)
    case 'closed':
    case 'cancelled':
      state.closedAt = at
  }
}

function applySent(
  state: AuditState,
  { at, byUserId }: Entry,
  { documentId, kindCode, number, what }: Extract<AuditAction, { type: 'sent' }>,
  dayOf: DayOf,
) {
  const sentOn = dayOf(at)
  const document: AuditDocumentState = {
    documentId,
    kindCode,
    purpose: what.purpose,
    number,
    what,
    sentAt: at,
    sentBy: byUserId,
    deliveredAt: null,
    deemedOn: addDays(sentOn, 1),
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
      return begin(state, document, dayOf)
    case 'suspension':
      state.suspensions.push({ from: what.from, to: null })
      return
    case 'resumption': {
      const last = state.suspensions.at(-1)
      // The day on which the audit goes on is a day of the audit again.
      if (last) last.to = last.from < what.from ? addDays(what.from, -1) : last.from
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
        items: what.items.map((item) => ({ ...item, ...NOT_ANSWERED, submissionIds: [], askings: [] })),
      })
      return
    case 'more-time':
      for (const itemId of what.itemIds) {
        const item = itemOf(state, what.requirementId, itemId)
        const asking = item.askings.at(-1)
        if (asking) {
          asking.given = what.until
          asking.metAt = null
        } else {
          item.grantedUntil = what.until
          item.metAt = null
        }
        item.status = awaitedOf(item)
        item.reason = null
        item.timeRefused = null
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
function begin(state: AuditState, document: AuditDocumentState, dayOf: DayOf) {
  if (document.purpose !== 'order') return
  const confirmed = document.confirmedAt && dayOf(document.confirmedAt)
  state.startedOn = confirmed && confirmed < document.deemedOn ? confirmed : document.deemedOn
}

/** A document put right takes the place of the one that was given back, and has come when that one did. */
function note(
  state: AuditState,
  { type: what, submissionId, replaces }: Extract<AuditAction, { replaces?: unknown }>,
  { at, byUserId }: Entry,
) {
  const given = { confirmedAt: null, confirmedBy: null, answered: null, withdrawnAt: null }
  const former = state.received.findIndex((one) => one.submissionId === replaces)
  if (former < 0) state.received.push({ submissionId, what, at, by: byUserId, ...given })
  else state.received[former] = { ...state.received[former]!, submissionId, by: byUserId, ...given }
}

/** What a line is again when a plea is answered: still asked for once more, or simply awaited. */
const awaitedOf = ({ askings }: ItemState) => (askings.length > 0 ? 'asked-again' : 'awaited')

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

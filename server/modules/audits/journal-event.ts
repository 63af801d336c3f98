import type { JournalEvent } from '../journal/contract'
import type { AuditAction } from './domain/actions'
import type { AuditState } from './domain/state'

/** The journal's event of an action; null where the command that knows more writes it itself. */
export function journalEvent(action: AuditAction, state: AuditState): JournalEvent | null {
  switch (action.type) {
    case 'opened':
      return { type: 'audit.opened', data: { form: action.form } }
    case 'card-changed':
      return { type: 'audit.card-changed', data: {} }
    case 'group-changed':
      return {
        type: 'audit.group-changed',
        data: { officerIds: action.group.map(({ officerId }) => officerId) },
      }
    // Which bytes were signed with which certificate is known to the command that sends.
    case 'sent':
      return null
    case 'delivered':
      return { type: 'audit.document-delivered', data: documentOf(action, state) }
    case 'deemed-received': {
      const { deemedOn } = state.documents.find(({ documentId }) => documentId === action.documentId)!
      return { type: 'audit.document-deemed', data: { ...documentOf(action, state), on: deemedOn } }
    }
    case 'opened-document':
      return { type: 'audit.document-opened', data: documentOf(action, state) }
    case 'confirmed-receipt':
      return { type: 'audit.receipt-confirmed', data: documentOf(action, state) }
    case 'acquainted':
      return { type: 'audit.acquainted', data: {} }
    case 'assigned':
      return { type: 'audit.assigned', data: { userIds: action.userIds } }
    case 'reply':
    case 'explanation':
    case 'objections':
    case 'complaint':
      return { type: 'audit.answered', data: { submissionId: action.submissionId, what: action.type } }
    case 'officer-confirmed':
    case 'item-accepted':
    case 'item-asked-again':
    case 'more-time-refused':
      return { type: 'audit.reviewed', data: { act: action.type } }
    // The journal of the complaint itself has it.
    case 'complaint-registered':
    case 'complaint-answered':
    case 'complaint-withdrawn':
      return null
    case 'closed':
      return { type: 'audit.closed', data: {} }
    case 'cancelled':
      return { type: 'audit.cancelled', data: {} }
    case 'recomputed':
      return {
        type: 'audit.terms-moved',
        data: { revision: action.revision, terms: action.moved.map(({ termId }) => termId) },
      }
  }
}

function documentOf({ documentId }: { documentId: string }, state: AuditState) {
  const document = state.documents.find((one) => one.documentId === documentId)
  return { documentId, kindCode: document?.kindCode ?? '' }
}

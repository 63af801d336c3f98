import { moscowDate } from '@/server/platform/moscow'
import type { Day } from '../deadlines/contract'
import type { TimelineLine } from './domain/views'
import type { AuditAction, Entry, Purpose } from './domain/actions'
import type { AuditState } from './domain/state'

const PARTICIPANTS: readonly AuditAction['type'][] = [
  'opened-document',
  'confirmed-receipt',
  'acquainted',
  'assigned',
  'reply',
  'explanation',
  'objections',
  'complaint',
  'complaint-withdrawn',
]

/** The day on which a term that was set on one day until another ends: a day that does not work moves on. */
export type LastDayOf = (on: Day, until: Day) => Day

/** What happened, the newest first, as facts from which each reader's language makes a sentence. */
export function timelineOf(
  entries: readonly Entry[],
  state: AuditState,
  names: ReadonlyMap<string, string>,
  reader: 'participant' | 'customs',
  lastDayOf: LastDayOf,
): TimelineLine[] {
  const announced = entries.findIndex(({ action }) => action.type === 'sent')
  const before = (i: number) => announced === -1 || i < announced
  const hidden = new Set(
    reader === 'customs' ? [] : state.documents.flatMap((one) => (one.openedAt ? [] : [one.documentId])),
  )
  return entries
    .filter(({ action }, i) => reader === 'customs' || !(INTERNAL.includes(action.type) && before(i)))
    .map(({ ordinal, at, byUserId, action }): TimelineLine => {
      const side = PARTICIPANTS.includes(action.type) ? 'participant' : byUserId ? 'customs' : 'portal'
      return {
        ordinal,
        at: at.toISOString(),
        by: byUserId && shown(side, reader) ? (names.get(byUserId) ?? null) : null,
        side,
        ...(action.type === 'sent' && hidden.has(action.documentId)
          ? unopened(action)
          : {
              type: typeOf(action),
              facts: factsOf(action, state, (until) => lastDayOf(moscowDate(at), until)),
            }),
        documentId: 'documentId' in action ? action.documentId : null,
        submissionId: 'submissionId' in action ? action.submissionId : null,
      }
    })
    .reverse()
}

/** Documents whose line tells more than what they are. */
const TELLING: readonly Purpose[] = ['requirement', 'more-time', 'suspension', 'resumption']

/** What a document says is told once it was opened; before that, that it has come and its number. */
const unopened = ({ number, what: { purpose } }: Extract<AuditAction, { type: 'sent' }>) => ({
  type: TELLING.includes(purpose) ? 'sent:unopened' : `sent:${purpose}`,
  facts: { number },
})

function typeOf(action: AuditAction): string {
  if (action.type === 'sent') return `sent:${action.what.purpose}`
  if (action.type === 'item-asked-again')
    return action.until ? 'item-asked-again:dated' : 'item-asked-again:undated'
  if (action.type === 'complaint-answered') return `complaint-answered:${action.outcome}`
  return 'replaces' in action && action.replaces ? `corrected:${action.type}` : action.type
}

/** The kitchen of customs, before anything was sent: how the card and the group came about. */
const INTERNAL: readonly AuditAction['type'][] = ['opened', 'card-changed', 'group-changed', 'cancelled']

/** Who of the company holds which case is the company's own affair; who acted is told to both. */
const shown = (side: TimelineLine['side'], reader: 'participant' | 'customs') =>
  side !== 'portal' || reader === 'customs'

function factsOf(
  action: AuditAction,
  state: AuditState,
  lastDay: (until: Day) => Day,
): Record<string, string | number> {
  const numberOf = (documentId: string) =>
    state.documents.find((document) => document.documentId === documentId)?.number ?? ''
  switch (action.type) {
    case 'sent':
      return {
        number: action.number,
        ...('days' in action.what && action.what.days !== null && { days: action.what.days }),
        ...('items' in action.what && { items: action.what.items.length }),
        ...('until' in action.what && { until: lastDay(action.what.until) }),
        ...('from' in action.what && { from: action.what.from }),
      }
    case 'delivered':
    case 'deemed-received':
    case 'opened-document':
    case 'confirmed-receipt':
      return { number: numberOf(action.documentId) }
    case 'reply':
      return { items: action.items.length, number: numberOf(action.requirementId) }
    case 'objections':
      return { items: action.rows.length }
    case 'item-accepted':
    case 'item-asked-again': {
      const item = state.requirements
        .find(({ documentId }) => documentId === action.requirementId)
        ?.items.find(({ id }) => id === action.itemId)
      return {
        position: item?.position ?? 0,
        ...('reason' in action && { reason: action.reason }),
        ...('until' in action && action.until && { until: lastDay(action.until) }),
      }
    }
    case 'more-time-refused':
      return { items: action.itemIds.length, reason: action.reason }
    case 'assigned':
      return { people: action.userIds.length }
    case 'complaint-registered':
      return { number: action.number }
    case 'recomputed':
      return { terms: action.moved.length }
    case 'cancelled':
      return { reason: action.reason }
    default:
      return {}
  }
}

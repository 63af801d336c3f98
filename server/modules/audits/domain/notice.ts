import type { Day } from '../../deadlines/contract'
import type { DayOf } from './fold'
import type { AuditState } from './state'
import type { Compute } from './terms'

/**
 * Does the notice of a planned field audit still run on `today`, so that it may not begin yet? Whole days lie between the
 * notification and the beginning (EAEU Customs Code, 333), which is the day of the order's receipt: that of its sending at
 * the earliest.
 */
export function noticeRuns(state: AuditState, compute: Compute, today: Day, dayOf: DayOf): boolean {
  if (state.form !== 'FIELD_PLANNED' || state.status !== 'OPENED') return false
  const notification = state.documents.find(({ purpose }) => purpose === 'notification')
  if (!notification) return false
  const { date: latest } = compute({
    rule: 'field-audit-notice',
    event: today,
    suspensions: [],
    prolongations: [],
    changes: [],
    decreeDays: 'skip',
  })
  return dayOf(notification.sentAt) > latest
}

import type { ListOwnAudits } from '@/server/modules/audits/contract'
import type { AuditSummary } from '@/server/modules/audits/domain/views'

/** What the home page asks for: a decision that nobody has opened is of an audit that is over. */
export const HOME_AUDITS = { filter: 'all', limit: 20 } as const satisfies Partial<ListOwnAudits>

/** What an audit asks of the participant now. */
export interface AuditAction {
  item: AuditSummary
  reason: 'unopened' | 'requirement' | 'objections' | 'confirm' | 'acquaint'
}

/**
 * Audits that ask something of the participant, the nearest term first; documents nobody has opened come before all, since
 * what they say and by when is not known yet. What has no term comes last.
 */
export function auditsAsking(items: readonly AuditSummary[]): AuditAction[] {
  return items
    .flatMap((item): AuditAction[] => {
      if (item.unconfirmed > 0) return [{ item, reason: 'unopened' }]
      if (item.due) return [{ item, reason: item.status === 'ACT' ? 'objections' : 'requirement' }]
      if (item.toConfirm > 0) return [{ item, reason: 'confirm' }]
      return item.toAcquaint ? [{ item, reason: 'acquaint' }] : []
    })
    .sort((a, b) => rank(a).localeCompare(rank(b)))
}

const rank = ({ item, reason }: AuditAction) => (reason === 'unopened' ? '' : (item.due ?? '9'))

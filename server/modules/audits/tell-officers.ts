import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notifyOfficers } from '../notifications/commands/notify-officers'
import type { OfficeNoticeType } from '../notifications/contract'
import type { AuditAction } from './domain/actions'
import type { LoadedAudit } from './load'
import { officersToTell } from './officers-to-tell'

/**
 * Tells the group in service that a document of the participant has come: terms of customs may run from it, and audits have
 * no queue. A complaint is about the group's own decision, so the chiefs are told too. `others`: whoever else has the
 * document in hand. Of other actions nobody is told.
 */
export async function tellOfficers(
  context: CommandContext<Actor>,
  { row, state }: LoadedAudit,
  action: AuditAction,
  others: readonly string[] = [],
): Promise<void> {
  const type = noticeOf(action)
  if (!type) return
  const group = state.group.map(({ officerId }) => officerId)
  const told = await officersToTell(
    context.tx,
    { officeId: row.officeId, group },
    { chiefs: action.type === 'complaint' || action.type === 'complaint-withdrawn' },
  )
  await notifyOfficers(context, [...new Set([...told, ...others])], {
    type,
    subjectId: row.id,
    data: { audit: row.number },
  })
}

function noticeOf(action: AuditAction): OfficeNoticeType | null {
  switch (action.type) {
    case 'reply':
      // Time runs on until the plea is answered: it is the more urgent word of a reply that has both.
      return action.items.some(({ answer }) => answer === 'more-time')
        ? 'audit.plea-received'
        : 'audit.reply-received'
    case 'objections':
      return action.rows.length > 0 ? 'audit.objections-received' : 'audit.no-objections-received'
    case 'explanation':
      return 'audit.explanation-received'
    case 'complaint':
      return 'audit.complaint-received'
    case 'complaint-withdrawn':
      return 'audit.complaint-withdrawn'
    default:
      return null
  }
}

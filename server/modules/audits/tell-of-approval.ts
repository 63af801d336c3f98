import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { AuditDocument } from '@/prisma/generated/client'
import { notifyOfficers } from '../notifications/commands/notify-officers'
import type { OfficeNoticeType } from '../notifications/contract'
import { Sent } from './domain/actions'
import type { DraftAct } from './drafts'
import type { LoadedAudit } from './load'
import { officersToTell } from './officers-to-tell'

const NOTICES: Partial<Record<DraftAct, OfficeNoticeType>> = {
  'ask-approval': 'audit.approval-asked',
  approve: 'audit.approval-given',
  return: 'audit.approval-returned',
}

/**
 * Tells the chiefs that a draft waits for their approval, and the group that it was approved or given back; nobody of one's
 * own act. Of other acts with a draft nobody is told.
 */
export async function tellOfApproval(
  context: CommandContext<OfficerActor>,
  { row, state }: LoadedAudit,
  draft: AuditDocument,
  act: DraftAct,
): Promise<void> {
  const type = NOTICES[act]
  if (!type) return
  const asked = act === 'ask-approval'
  const group = asked ? [] : state.group.map(({ officerId }) => officerId)
  const told = await officersToTell(context.tx, { officeId: row.officeId, group }, { chiefs: asked })
  await notifyOfficers(
    context,
    told.filter((userId) => userId !== context.actor.userId),
    {
      type,
      subjectId: row.id,
      data: { audit: row.number, document: draft.id, purpose: Sent.parse(draft.what).purpose },
    },
  )
}

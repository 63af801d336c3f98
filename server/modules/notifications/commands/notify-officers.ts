import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import type { NotificationData, OfficeNoticeType } from '../contract'
import { firstPush, planSending } from './plan-sending'

/** What happened to a thing of the console. */
interface OfficeNotice {
  type: OfficeNoticeType
  subjectId: string
  data: NotificationData
}

/**
 * Tells officers on the bell of the console, and by letters and pushes, sent by jobs. The notice acts for no participant: it is
 * on nobody's list in a cabinet.
 */
export async function notifyOfficers(
  { tx, now }: CommandContext<Actor>,
  userIds: readonly string[],
  { type, subjectId, data }: OfficeNotice,
) {
  const rows = userIds.map((userId) => ({
    id: newId(),
    userId,
    participantId: null,
    type,
    subjectId,
    data,
    createdAt: now,
    mailedAt: null,
    pushDue: firstPush(now),
  }))
  if (rows.length === 0) return
  await tx.notification.createMany({ data: rows })
  await planSending(tx, rows)
  for (const { id, userId } of rows) await announce(tx, { topic: 'notification', id, userId })
}

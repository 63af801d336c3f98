import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import type { NotificationData, NotificationType } from '../contract'
import { firstPush, planSending } from './plan-sending'

/** What happened, to which thing of which participant. */
export interface PersonalNotice {
  type: NotificationType
  participantId: string
  subjectId: string
  data: NotificationData
  /** False when the person wants no letter of it. */
  mail?: boolean
}

/** Tells the people: a notice in the portal now, in this transaction; a letter and a push by jobs to whoever wants them. */
export async function notifyPeople(
  { tx, now }: CommandContext<Actor>,
  userIds: readonly string[],
  { type, participantId, subjectId, data, mail = true }: PersonalNotice,
) {
  const rows = userIds.map((userId) => ({
    id: newId(),
    userId,
    participantId,
    type,
    subjectId,
    data,
    createdAt: now,
    // No letter is awaited: the sweep must not come back to it for ever.
    mailedAt: mail ? null : now,
    pushDue: firstPush(now),
  }))
  if (rows.length === 0) return
  await tx.notification.createMany({ data: rows })
  await planSending(tx, rows)
  for (const { id, userId } of rows) await announce(tx, { topic: 'notification', id, participantId, userId })
}

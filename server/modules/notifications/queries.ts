import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { ListNotifications, NotificationData, NotificationType, NotificationView } from './contract'

/** The person's own notices about the participant they act for, newest first, by key, and how many are unread. */
export async function listNotifications(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: ListNotifications,
): Promise<{ items: NotificationView[]; nextCursor: string | null; unread: number }> {
  const mine = { userId: actor.userId, participantId: actor.participantId }
  const rows = await tx.notification.findMany({
    where: { ...mine, ...(input.cursor && { id: { lt: input.cursor } }) },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  const unread = await tx.notification.count({ where: { ...mine, readAt: null } })
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    type: row.type as NotificationType,
    subjectId: row.subjectId,
    data: row.data as NotificationData,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }))
  return { items, nextCursor: rows.length > input.limit ? items[items.length - 1]!.id : null, unread }
}

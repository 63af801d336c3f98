import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { participantScope, seesEverything } from '../submissions/policy'
import type { ListNotifications, NotificationData, NotificationType, NotificationView } from './contract'

/** The person's own notices about the participant they act for, newest first, by key, and how many are unread. */
export async function listNotifications(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: ListNotifications,
): Promise<{ items: NotificationView[]; nextCursor: string | null; unread: number }> {
  const own = { userId: actor.userId, participantId: actor.participantId }
  const mine = { ...own, subjectId: { notIn: await hiddenDocuments({ tx, actor }) } }
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

/** Documents of former notices that the person may not look at any more: a notice says the title. */
async function hiddenDocuments({
  tx,
  actor,
}: Pick<QueryContext<ParticipantActor>, 'tx' | 'actor'>): Promise<string[]> {
  if (seesEverything(actor)) return []
  const told = await tx.notification.findMany({
    where: {
      userId: actor.userId,
      participantId: actor.participantId,
      type: { startsWith: 'submission.' },
    },
    distinct: ['subjectId'],
    select: { subjectId: true },
  })
  const ids = told.map(({ subjectId }) => subjectId)
  const seen = await tx.submission.findMany({
    where: { id: { in: ids }, ...participantScope(actor) },
    select: { id: true },
  })
  const visible = new Set(seen.map(({ id }) => id))
  return ids.filter((id) => !visible.has(id))
}

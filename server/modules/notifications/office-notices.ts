import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { announce } from '@/server/platform/live'
import type {
  ListNotifications,
  NotificationData,
  OfficeNoticeType,
  OfficeNoticeView,
  ReadNotifications,
} from './contract'
import { OFFICE_NOTICE_TYPES } from './contract'

/** The officer's own notices of the console; those of the same person's cabinets are elsewhere. */
const own = ({ userId }: OfficerActor) => ({
  userId,
  participantId: null,
  type: { in: [...OFFICE_NOTICE_TYPES] },
})

/** What the officer was told, newest first, by key, and how many notices are unread. */
export async function listOfficeNotices(
  { tx, actor }: QueryContext<OfficerActor>,
  input: ListNotifications,
): Promise<{ items: OfficeNoticeView[]; nextCursor: string | null; unread: number }> {
  const rows = await tx.notification.findMany({
    where: { ...own(actor), ...(input.cursor && { id: { lt: input.cursor } }) },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  const unread = await tx.notification.count({ where: { ...own(actor), readAt: null } })
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    type: row.type as OfficeNoticeType,
    subjectId: row.subjectId,
    data: row.data as NotificationData,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }))
  return { items, nextCursor: rows.length > input.limit ? items.at(-1)!.id : null, unread }
}

/** Marks one's own notices as read; others' ids are passed over in silence. Answers how many were marked. */
export async function readOfficeNotices(
  { tx, actor, now }: CommandContext<OfficerActor>,
  input: ReadNotifications,
): Promise<{ read: number }> {
  const { count } = await tx.notification.updateMany({
    where: { ...own(actor), id: { in: input.ids }, readAt: null },
    data: { readAt: now },
  })
  if (count) await announce(tx, { topic: 'notification', id: input.ids[0]!, userId: actor.userId })
  return { read: count }
}

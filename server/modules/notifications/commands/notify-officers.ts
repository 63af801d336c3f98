import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'
import type { NotificationData, OfficeNoticeType } from '../contract'
import { MAIL, mailKey } from '../jobs'

/** What happened to a thing of the console. */
interface OfficeNotice {
  type: OfficeNoticeType
  subjectId: string
  data: NotificationData
}

/** Tells officers by a letter each, sent by a job. The notice acts for no participant: it is on nobody's list in a cabinet. */
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
  }))
  if (rows.length === 0) return
  await tx.notification.createMany({ data: rows })
  for (const { id } of rows) await enqueue(tx, MAIL, { notificationId: id }, { key: mailKey(id) })
}

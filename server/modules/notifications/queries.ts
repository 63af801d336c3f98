import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { ownArchive } from '../archive/policy'
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

type Asking = Pick<QueryContext<ParticipantActor>, 'tx' | 'actor'>

/** Notices whose subject is a submission, and those whose subject is a document of the archive. */
const OF_SUBMISSIONS = [
  'submission.registered',
  'submission.accepted',
  'submission.refused',
  'submission.returned',
  'submission.entrusted',
  'approval.asked',
  'approval.given',
  'approval.returned',
  'information.answered',
] as const satisfies NotificationType[]
const OF_ARCHIVE = ['archive.expiring'] as const satisfies NotificationType[]

/** Documents of former notices that the person may not look at any more: a notice says the title. */
async function hiddenDocuments({ tx, actor }: Asking): Promise<string[]> {
  if (seesEverything(actor)) return []
  const [submissions, documents] = [
    await told({ tx, actor }, OF_SUBMISSIONS),
    await told({ tx, actor }, OF_ARCHIVE),
  ]
  const seen = [
    ...(await tx.submission.findMany({
      where: { id: { in: submissions }, ...participantScope(actor) },
      select: { id: true },
    })),
    ...(await tx.archiveDocument.findMany({
      where: { id: { in: documents }, ...ownArchive(actor) },
      select: { id: true },
    })),
  ]
  const visible = new Set(seen.map(({ id }) => id))
  return [...submissions, ...documents].filter((id) => !visible.has(id))
}

/** Subjects of the person's notices of these types. */
async function told({ tx, actor }: Asking, types: readonly NotificationType[]): Promise<string[]> {
  const rows = await tx.notification.findMany({
    where: { userId: actor.userId, participantId: actor.participantId, type: { in: [...types] } },
    distinct: ['subjectId'],
    select: { subjectId: true },
  })
  return rows.map(({ subjectId }) => subjectId)
}

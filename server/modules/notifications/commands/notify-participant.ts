import type { OfficerActor, SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import type { NotificationData, NotificationType } from '../contract'
import { MAIL, mailKey } from '../jobs'

/** What happened, and to which document of which participant. */
export interface Notice {
  type: NotificationType
  participantId: string
  kindCode: string
  subjectId: string
  data: NotificationData
}

/**
 * Tells everyone who may see the participant's documents of this kind: a notice in the portal now, in this transaction,
 * and a letter by a job. One full mailbox must not cost the company its case, so nobody is left out.
 */
export async function notifyParticipant(context: CommandContext<OfficerActor | SystemActor>, notice: Notice) {
  const { tx, now } = context
  const appointments = await tx.appointment.findMany({
    where: {
      participantId: notice.participantId,
      revokedAt: null,
      validFrom: { lte: now },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gt: now } }] },
        {
          OR: [
            { role: 'HEAD' },
            {
              actions: { has: 'view' },
              OR: [{ kinds: { isEmpty: true } }, { kinds: { has: notice.kindCode } }],
            },
          ],
        },
      ],
      user: { annulledAt: null },
    },
    select: { userId: true },
  })
  const rows = appointments.map(({ userId }) => ({
    id: newId(),
    userId,
    participantId: notice.participantId,
    type: notice.type,
    subjectId: notice.subjectId,
    data: notice.data,
    createdAt: now,
  }))
  if (rows.length === 0) return
  await tx.notification.createMany({ data: rows })
  for (const { id, userId } of rows) {
    await enqueue(tx, MAIL, { notificationId: id }, { key: mailKey(id) })
    await announce(tx, { topic: 'notification', id, participantId: notice.participantId, userId })
  }
}

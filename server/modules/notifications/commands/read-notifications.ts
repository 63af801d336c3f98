import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { announce } from '@/server/platform/live'
import type { ReadNotifications } from '../contract'

/** Marks one's own notices as read; others' ids are passed over in silence. Answers how many were marked. */
export async function readNotifications(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  input: ReadNotifications,
): Promise<{ read: number }> {
  const { userId, participantId } = actor
  const { count } = await tx.notification.updateMany({
    where: { id: { in: input.ids }, userId, participantId, readAt: null },
    data: { readAt: now },
  })
  if (count) await announce(tx, { topic: 'notification', id: input.ids[0]!, participantId, userId })
  return { read: count }
}

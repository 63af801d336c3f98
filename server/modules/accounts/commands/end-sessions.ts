import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Prisma } from '@/prisma/generated/client'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import { forgetDevices } from '../../notifications/commands/forget-devices'

/**
 * Ends sessions of one person in the caller's transaction: from its commit on their pages, calls, live channels and
 * uploads stop. Answers how many were ended.
 */
export async function endSessions(
  context: CommandContext<Actor>,
  userId: string,
  where: Prisma.UserSessionWhereInput = {},
): Promise<number> {
  const { tx, now } = context
  // Sessions that have run out by themselves too: their browsers may still be told.
  await forgetDevices(tx, { ...where, userId })
  const sessions = await tx.userSession.findMany({
    where: { ...where, userId, endedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  })
  if (sessions.length === 0) return 0
  await tx.userSession.updateMany({
    where: { id: { in: sessions.map(({ id }) => id) } },
    data: { endedAt: now },
  })
  for (const { id } of sessions) {
    await record(context, { type: 'session.ended', data: { sessionId: id } }, { subjectId: userId })
    await announce(tx, { topic: 'session', id, userId })
  }
  return sessions.length
}

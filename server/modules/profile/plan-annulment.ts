import type { SignedInActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { whereInForce } from '../participants/domain/appointment'
import type { AnnulmentObstacle, AnnulmentPlan } from './contract'
import { obstacleOf } from './domain/annulment'
import { findOwnParticipants } from './own-participants'

/** Sent to customs, and customs has not decided. */
const UNDER_WAY = ['SENT', 'DELIVERED', 'REGISTERED'] as const

/** What an annulment would remove and keep, and what stands against it. Counts of all sides: the portal's own scope. */
export function getAnnulmentPlan({ tx, actor, now }: QueryContext<SignedInActor>): Promise<AnnulmentPlan> {
  const { userId } = actor
  return asSystemWithin(tx, async () => {
    const own = (await findOwnParticipants(tx, userId)).map(({ id }) => id)
    const current = { userId, revokedAt: null, participantId: { notIn: own } }
    return {
      obstacles: await findObstacles(tx, userId, now),
      sessions: await tx.userSession.count({ where: { userId, endedAt: null, expiresAt: { gt: now } } }),
      organisations: await tx.appointment.count({ where: current }),
      drafts: await tx.submission.count({ where: { participantId: { in: own }, sentAt: null } }),
      sent: await tx.submission.count({ where: { participantId: { in: own }, sentAt: { not: null } } }),
      certificates: await tx.userCertificate.count({ where: { userId } }),
    }
  })
}

/** Everything that stands against an annulment now. */
export async function findObstacles(tx: Tx, userId: string, now: Date): Promise<AnnulmentObstacle[]> {
  if (await tx.officer.findUnique({ where: { userId } })) return [{ reason: 'officer' }]
  const inForce = { revokedAt: null, ...whereInForce(now) }
  const appointments = await tx.appointment.findMany({
    where: { userId, ...inForce, role: { in: ['HEAD', 'ADMINISTRATOR'] } },
    include: { participant: true },
  })
  const obstacles: AnnulmentObstacle[] = []
  for (const { participantId, participant, role } of appointments) {
    const others = { participantId, userId: { not: userId }, user: { annulledAt: null }, ...inForce }
    const reason = obstacleOf({
      participantId,
      name: participant.shortName,
      category: participant.category,
      role,
      otherAdministrators: await tx.appointment.count({
        // One who is suspended administers nothing.
        where: { ...others, suspendedAt: null, role: { in: ['HEAD', 'ADMINISTRATOR'] } },
      }),
      otherPeople: await tx.appointment.count({ where: others }),
      openDocuments: await tx.submission.count({
        where: { participantId, status: { in: [...UNDER_WAY] } },
      }),
    })
    if (reason) obstacles.push({ reason, participantId, name: participant.shortName })
  }
  return obstacles
}

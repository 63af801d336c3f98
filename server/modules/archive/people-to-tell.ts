import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { whereActive, whereInForce } from '../participants/domain/appointment'

/**
 * People of a participant who may look at every document of the kind: the head, and whoever holds such a grant. `besides`
 * are those whose own document it is.
 */
export async function peopleToTell(
  { tx, now }: CommandContext<Actor>,
  { participantId, kindCode, besides = [] }: { participantId: string; kindCode: string; besides?: string[] },
): Promise<string[]> {
  const appointments = await tx.appointment.findMany({
    where: {
      participantId,
      ...whereActive(now),
      AND: {
        OR: [
          { role: 'HEAD' },
          {
            grants: {
              some: {
                actions: { has: 'view' },
                ...whereInForce(now),
                AND: [
                  { OR: [{ kinds: { isEmpty: true } }, { kinds: { has: kindCode } }] },
                  { OR: [{ assignedOnly: false }, { appointment: { userId: { in: besides } } }] },
                ],
              },
            },
          },
        ],
      },
    },
    select: { userId: true },
  })
  return appointments.map(({ userId }) => userId)
}

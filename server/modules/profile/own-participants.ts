import type { Tx } from '@/server/platform/db/client'

/**
 * Participants that are the person themself: as an individual, or as an entrepreneur. One that somebody else heads now is
 * that person's.
 */
export function findOwnParticipants(tx: Tx, userId: string) {
  return tx.participant.findMany({
    where: {
      category: { in: ['INDIVIDUAL', 'ENTREPRENEUR'] },
      appointments: {
        some: { userId, role: 'HEAD' },
        none: { userId: { not: userId }, role: 'HEAD', revokedAt: null, user: { annulledAt: null } },
      },
      annulledAt: null,
    },
  })
}

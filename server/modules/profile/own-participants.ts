import type { Tx } from '@/server/platform/db/client'

/** Participants that are the person themself: as an individual, or as an entrepreneur. */
export function findOwnParticipants(tx: Tx, userId: string) {
  return tx.participant.findMany({
    where: {
      category: { in: ['INDIVIDUAL', 'ENTREPRENEUR'] },
      appointments: { some: { userId, role: 'HEAD' } },
      annulledAt: null,
    },
  })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Adoptable } from './contract'

/**
 * Unconfirmed organisations that the actor opened for the very organisation they now head by a door: the same state and the
 * same ОГРН, or the same tax number where there is none. Needs the portal's scope: they are other participants.
 */
export async function adoptableOf(
  { tx }: Pick<QueryContext, 'tx'>,
  { participantId, userId, role }: ParticipantActor,
): Promise<Adoptable[]> {
  if (role !== 'HEAD') return []
  const own = await tx.participant.findUnique({ where: { id: participantId } })
  if (!own?.confirmed) return []
  const number = own.ogrn ? { ogrn: own.ogrn } : own.taxId ? { taxId: own.taxId } : null
  if (!number) return []
  const rows = await tx.participant.findMany({
    where: {
      ...number,
      id: { not: participantId },
      country: own.country,
      confirmed: false,
      annulledAt: null,
      source: 'PASSWORD',
      appointments: {
        some: { userId, role: 'HEAD', source: 'PASSWORD', createdBy: userId, revokedAt: null },
      },
    },
    select: {
      id: true,
      shortName: true,
      _count: { select: { submissions: { where: { status: 'DRAFT' } } } },
    },
    orderBy: { id: 'asc' },
  })
  return rows
    .map(({ id, shortName, _count }) => ({ id, name: shortName, drafts: _count.submissions }))
    .filter(({ drafts }) => drafts > 0)
}

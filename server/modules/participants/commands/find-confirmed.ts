import type { Tx } from '@/server/platform/db/client'

/**
 * The Russian participant with this ОГРН or ОГРНИП, null when nobody has opened it. Among confirmed ones only: one that
 * somebody has typed in belongs to whoever typed it until it is proven.
 */
export function findConfirmed(tx: Tx, ogrn: string): Promise<{ id: string; esiaOid: string | null } | null> {
  return tx.participant.findFirst({
    where: { country: 'RU', ogrn, confirmed: true, annulledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, esiaOid: true },
  })
}

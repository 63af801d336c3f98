import type { Tx } from '@/server/platform/db/client'
import type { ExchangeMessage } from '@/prisma/generated/client'

type Place = Pick<ExchangeMessage, 'caseId' | 'ordinal'>

/** Outside of any order. */
export const NOWHERE: Place = { caseId: null, ordinal: 0 }

/** The place that a message may have in its case; nowhere when it has none, or another that is not dead is in it. */
export async function freePlace(
  tx: Tx,
  { id, direction, caseId, ordinal }: Place & Pick<ExchangeMessage, 'id' | 'direction'>,
): Promise<Place> {
  if (!caseId) return NOWHERE
  const taken = await tx.exchangeMessage.findFirst({
    where: { direction, caseId, ordinal, id: { not: id }, state: { not: 'DEAD' } },
    select: { id: true },
  })
  return taken ? NOWHERE : { caseId, ordinal }
}

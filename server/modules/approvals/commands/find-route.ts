import type { Tx } from '@/server/platform/db/client'
import { type Route, type RouteStep, routeFor } from '../domain/route'

/** The route that a participant's documents of a kind go before they are signed; null when there is none. */
export async function findRoute(
  tx: Tx,
  { participantId, kindCode }: { participantId: string; kindCode: string },
): Promise<(Route & { name: string }) | null> {
  const rows = await tx.approvalRoute.findMany({ where: { participantId, removedAt: null } })
  return routeFor(
    rows.map((row) => ({ ...row, steps: row.steps as unknown as RouteStep[] })),
    kindCode,
  )
}

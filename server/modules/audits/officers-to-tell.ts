import type { Tx } from '@/server/platform/db/client'
import { officeAndAbove } from '../offices/commands/office-and-above'

/** Of what audit: its office, and the ids of its group. */
interface Told {
  officeId: string
  group: readonly string[]
}

/** Officers of the group, with `chiefs` also those who answer for the audit's office. Only officers in service. */
export async function officersToTell(
  tx: Tx,
  { officeId, group }: Told,
  { chiefs }: { chiefs: boolean },
): Promise<string[]> {
  const rows = await tx.officer.findMany({
    where: { ...IN_SERVICE, userId: { in: [...group] } },
    select: { userId: true },
  })
  const told = rows.map(({ userId }) => userId)
  return chiefs ? [...new Set([...told, ...(await chiefsOf(tx, officeId))])] : told
}

const IN_SERVICE = { revokedAt: null, user: { annulledAt: null } } as const

/** Chiefs of the office; where it has none, of the nearest one above that has: a post's own chief may be gone. */
async function chiefsOf(tx: Tx, officeId: string): Promise<string[]> {
  for (const { id } of await officeAndAbove(tx, officeId)) {
    const rows = await tx.officer.findMany({
      where: { ...IN_SERVICE, officeId: id, rank: 'CHIEF' },
      select: { userId: true },
    })
    if (rows.length > 0) return rows.map(({ userId }) => userId)
  }
  return []
}

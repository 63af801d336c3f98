import type { Tx } from '@/server/platform/db/client'

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

/** How deep offices stand below each other. */
const LEVELS = 6

/** Chiefs of the office; where it has none, of the nearest one above that has: a post's own chief may be gone. */
async function chiefsOf(tx: Tx, officeId: string): Promise<string[]> {
  let office: string | null = officeId
  for (let level = 0; office && level < LEVELS; level++) {
    const rows: { userId: string }[] = await tx.officer.findMany({
      where: { ...IN_SERVICE, officeId: office, rank: 'CHIEF' },
      select: { userId: true },
    })
    if (rows.length > 0) return rows.map(({ userId }) => userId)
    const { parentId }: { parentId: string | null } = await tx.office.findUniqueOrThrow({
      where: { id: office },
      select: { parentId: true },
    })
    office = parentId
  }
  return []
}

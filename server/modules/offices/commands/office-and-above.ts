import type { Tx } from '@/server/platform/db/client'
import type { Office } from '@/prisma/generated/client'

/** How deep offices stand below each other. */
const LEVELS = 6

/** An office and those above it, the nearest first: a post belongs to its customs. */
export async function officeAndAbove(tx: Tx, officeId: string): Promise<[Office, ...Office[]]> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  const line: [Office, ...Office[]] = [office]
  let { parentId } = office
  while (parentId && line.length < LEVELS) {
    const above: Office = await tx.office.findUniqueOrThrow({ where: { id: parentId } })
    line.push(above)
    parentId = above.parentId
  }
  return line
}

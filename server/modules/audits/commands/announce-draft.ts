import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'

/** Drafts are customs' own: only officers look again, and at nothing but the drafts. */
export async function announceDraft(tx: Tx, audit: { id: string; officeId: string }): Promise<void> {
  const group = await tx.auditOfficer.findMany({
    where: { auditId: audit.id },
    select: { officerId: true },
  })
  await announce(tx, {
    topic: 'audit-draft',
    id: audit.id,
    officeId: audit.officeId,
    owners: group.map(({ officerId }) => officerId),
  })
}

import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'

/** Is the officer in the group that carries out the audit; false where there is no audit. */
export async function isOfGroup(
  { tx, actor }: QueryContext<OfficerActor>,
  auditId: string | null,
): Promise<boolean> {
  if (!auditId) return false
  return (await tx.auditOfficer.count({ where: { auditId, officerId: actor.userId } })) > 0
}

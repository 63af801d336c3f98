import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'
import { AUDIT_KIND } from '../policy'

/** Both sides look again at an audit in whose list nothing has happened: a document sent into it has moved on. */
export async function announceAudit(tx: Tx, auditId: string): Promise<void> {
  const { officeId, participantId, officers, assignees } = await tx.audit.findUniqueOrThrow({
    where: { id: auditId },
    include: { officers: true, assignees: true },
  })
  const owners = [...officers.map(({ officerId }) => officerId), ...assignees.map(({ userId }) => userId)]
  await announce(tx, {
    topic: 'audit',
    id: auditId,
    officeId,
    participantId,
    kindCode: AUDIT_KIND,
    owners: owners.slice(0, 100),
  })
}

import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { append } from '../append'
import type { AuditAction } from '../domain/actions'
import { readAudit } from '../load'
import { tellOfficers } from '../tell-officers'

/** What becomes of a complaint. */
type Step = Extract<
  AuditAction,
  { type: 'complaint-registered' | 'complaint-answered' | 'complaint-withdrawn' }
>

/**
 * Notes in the audit what an officer did with a complaint about its decision, or that its complainant took it back: called by
 * that act, in its transaction. Who may do it has been asked; the officer may be of an office that sees nothing of the audit.
 * Of a complaint that is taken back the officers who have it are told: `assigneeId` may be nobody of the group.
 */
export async function noteComplaint(
  context: CommandContext<OfficerActor | ParticipantActor>,
  auditId: string,
  step: Step,
  assigneeId: string | null = null,
): Promise<void> {
  const { tx } = context
  await asSystemWithin(tx, async () => {
    await tx.$queryRaw`select id::text from audit where id = ${auditId}::uuid for update`
    const audit = await readAudit(context, await tx.audit.findUniqueOrThrow({ where: { id: auditId } }))
    if (!audit.state.received.some(({ submissionId }) => submissionId === step.submissionId)) return
    await append(context, audit, [step])
    await tellOfficers(context, audit, step, assigneeId ? [assigneeId] : [])
  })
}

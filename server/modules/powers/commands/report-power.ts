import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { beginSubmission } from '../../submissions/commands/create-submission'
import type { SubmissionRef } from '../../submissions/contract'
import type { PowerItem, ReportPower } from '../contract'
import { REGISTRATION_KIND, registrationOf } from '../domain/registration-document'
import { powerScope, refuseReport } from '../policy'
import { dayOf } from '../view'

/**
 * Begins the document that tells customs of a power, filled in from it; NOT_FOUND out of scope. In the portal the power is
 * good without it.
 */
export async function reportPower(
  context: CommandContext<ParticipantActor>,
  { id }: ReportPower,
): Promise<SubmissionRef> {
  const { tx, actor } = context
  const power = await tx.powerOfAttorney.findFirst({
    where: { id, ...powerScope(actor) },
    omit: { xml: true, signature: true },
  })
  if (!power) throw notFound()
  const refusal = refuseReport(actor, power)
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS', { status: 'revoked' })
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  const values = registrationOf({
    ...power,
    powers: power.powers as PowerItem[],
    issuedAt: dayOf(power.issuedAt),
    validFrom: dayOf(power.validFrom),
    validTo: dayOf(power.validTo),
  })
  return beginSubmission(context, { kindCode: REGISTRATION_KIND, values })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { contradicts, serving } from '../colleagues'
import type { LinkPower, PowerRef } from '../contract'
import { changePower, getForChange } from '../load'

/**
 * Ties a power to a person of the organisation, or unties it. FORBIDDEN with `other-person` when the person's own numbers,
 * brought by ЕСИА or a certificate, are others than the power names.
 */
export async function linkPower(
  context: CommandContext<ParticipantActor>,
  input: LinkPower,
): Promise<PowerRef> {
  const { tx, now, actor } = context
  const power = await getForChange(context, input)
  if (input.userId !== null) {
    const appointment = await tx.appointment.findFirst({
      where: { ...serving(actor.participantId, now), userId: input.userId },
      select: { user: { select: { taxId: true, snils: true, trusted: true } } },
    })
    if (!appointment) throw notFound()
    if (appointment.user.trusted && contradicts(appointment.user, power))
      throw new DomainError('FORBIDDEN', { reason: 'other-person' })
  }
  const ref = await changePower(context, power, { representativeId: input.userId })
  await record(
    context,
    { type: 'power.linked', data: { number: power.number, userId: input.userId } },
    { subjectId: power.id },
  )
  return ref
}

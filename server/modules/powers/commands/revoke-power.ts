import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import { peopleToTell } from '../colleagues'
import type { PowerRef, RevokePower } from '../contract'
import { changePower, getForChange } from '../load'

/**
 * Revokes a power at once: from this transaction on nobody signs by it. Needs a fresh proof of who acts. The reason stays
 * with the power; the journal, which can never be erased, does not repeat it.
 */
export async function revokePower(
  context: CommandContext<ParticipantActor>,
  input: RevokePower,
): Promise<PowerRef> {
  const { now, actor } = context
  const power = await getForChange(context, input)
  assertFresh(actor, now)
  const ref = await changePower(context, power, { revokedAt: now, revocationReason: input.reason })
  await record(context, { type: 'power.revoked', data: { number: power.number } }, { subjectId: power.id })
  const people = await peopleToTell(context, power)
  await notifyPeople(
    context,
    people.filter((id) => id !== actor.userId),
    {
      type: 'power.revoked',
      participantId: power.participantId,
      subjectId: power.id,
      data: { number: power.number },
    },
  )
  return ref
}

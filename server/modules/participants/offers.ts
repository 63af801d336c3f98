import type { Actor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Adoptable, InvitationOffer } from './contract'
import { appointmentState } from './domain/appointment'
import { offerOf } from './invitation'
import { getInvitationByToken } from './invitation-token'
import { adoptableOf } from './opened'

/**
 * What an invitation's link offers, to whoever holds it. The link itself is the right to look, so the portal's scope is
 * used; TOKEN_INVALID when it does not work any more.
 */
export function getOffer(
  { tx, actor, now }: QueryContext<Actor>,
  input: { token: string },
): Promise<InvitationOffer> {
  return asSystemWithin(tx, async () => {
    const invitation = await getInvitationByToken({ tx, now }, input.token)
    const { participantId, expiresAt } = invitation
    const { shortName, taxId } = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
    const userId = 'userId' in actor ? actor.userId : null
    const former =
      userId &&
      (await tx.appointment.findUnique({ where: { participantId_userId: { participantId, userId } } }))
    return {
      organisation: shortName,
      taxId,
      ...offerOf(invitation),
      expiresAt: expiresAt.toISOString(),
      belongs: former ? appointmentState(former, now) === 'active' : false,
    }
  })
}

/** Own unconfirmed organisations whose drafts may be moved into this one. */
export function listAdoptable({ tx, actor }: QueryContext<ParticipantActor>): Promise<Adoptable[]> {
  return asSystemWithin(tx, () => adoptableOf({ tx }, actor))
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { PrefillContext } from '../catalogue/domain/automatic'
import { formDataOf } from '../participants/domain/form-data'

/** What the portal knows about the participant and the person, to begin a form with. */
export async function getPrefillContext({
  tx,
  actor,
}: QueryContext<ParticipantActor>): Promise<PrefillContext> {
  const { participantId, userId } = actor
  const { user, participant, title } = await tx.appointment.findUniqueOrThrow({
    where: { participantId_userId: { participantId, userId } },
    include: { user: true, participant: true },
  })
  return {
    participant: formDataOf(participant),
    person: {
      surname: user.lastName,
      name: user.firstName,
      ...(user.middleName && { middleName: user.middleName }),
      post: title,
    },
  }
}

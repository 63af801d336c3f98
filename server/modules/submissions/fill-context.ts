import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { FillContext } from '../catalogue/domain/fill'

/** What the portal may fill into a form by itself: the participant, the person, the office, the instant. */
export async function getFillContext(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  officeId: string | null,
): Promise<Omit<FillContext, 'documentId'>> {
  const { participantId, userId } = actor
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
  const appointment = await tx.appointment.findUniqueOrThrow({
    where: { participantId_userId: { participantId, userId } },
    include: { user: true },
  })
  const { user } = appointment
  const office = officeId ? await tx.office.findUniqueOrThrow({ where: { id: officeId } }) : null
  return {
    now,
    participant: {
      name: participant.name,
      shortName: participant.shortName,
      country: participant.country,
      taxId: participant.taxId,
      kpp: participant.kpp,
      ogrn: participant.ogrn,
      address: participant.address,
      category: participant.category,
    },
    person: {
      lastName: user.lastName,
      firstName: user.firstName,
      middleName: user.middleName,
      post: appointment.title,
    },
    office: office && { code: office.code, name: office.name },
  }
}

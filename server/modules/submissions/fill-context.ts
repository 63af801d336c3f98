import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Participant } from '@/prisma/generated/client'
import type { ParticipantData, PrefillContext } from '../catalogue/domain/automatic'

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
    participant: participantData(participant),
    person: {
      surname: user.lastName,
      name: user.firstName,
      ...(user.middleName && { middleName: user.middleName }),
      post: title,
    },
  }
}

/** The tax number goes where its country and category put it. */
function participantData(participant: Participant): ParticipantData {
  const { name, shortName, country, taxId, kpp, ogrn, address, category } = participant
  const keys = {
    RU: 'inn',
    BY: 'unp',
    KZ: category === 'LEGAL_ENTITY' ? 'bin' : 'iin',
    AM: 'unn',
    KG: 'kgInn',
  } as const
  return {
    name,
    shortName,
    country,
    ...(taxId && country in keys && { [keys[country as keyof typeof keys]]: taxId }),
    ...(kpp && { kpp }),
    ...(ogrn && { ogrn }),
    ...(address && { address: { street: address } }),
  }
}

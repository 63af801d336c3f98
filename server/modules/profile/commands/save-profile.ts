import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { nameOf } from '../../accounts/domain/name'
import { record } from '../../journal/record'
import { plainIdentifier } from '../../participants/domain/explain-identifier'
import type { ParticipantDraft, ProfileDraft, SaveLocale, SaveProfile } from '../contract'
import { profileFaults } from '../domain/check-profile'
import { refuseFaults } from '../refuse-faults'
import { readPhone } from '../domain/phone'
import { findOwnParticipants } from '../own-participants'

/**
 * Keeps what the person typed about themself. FORBIDDEN where a door brought the data; STALE_VERSION when they have
 * changed since the form was opened; IDENTIFIER_INVALID or INVALID_INPUT by the rules that the form shows beforehand.
 */
export async function saveProfile(
  context: CommandContext<SignedInActor>,
  { requestId: _, version, ...draft }: SaveProfile,
): Promise<{ version: number }> {
  const { tx, actor, now } = context
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  if (user.source !== 'PASSWORD') throw new DomainError('FORBIDDEN', { reason: 'source', door: user.source })
  refuseFaults(profileFaults(draft, moscowDate(now)))
  const data = profileData(draft)
  const { count } = await tx.user.updateMany({
    where: { id: actor.userId, version, source: 'PASSWORD' },
    data: { ...data, sourceAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await followAsParticipant(context, data)
  await record(
    context,
    { type: 'profile.changed', data: { version: version + 1 } },
    { subjectId: actor.userId },
  )
  return { version: version + 1 }
}

function profileData(draft: ProfileDraft) {
  return {
    lastName: draft.lastName,
    firstName: draft.firstName,
    middleName: draft.middleName || null,
    birthDate: draft.birthDate ? new Date(`${draft.birthDate}T00:00:00Z`) : null,
    country: draft.country,
    taxId: plainIdentifier(draft.taxId) || null,
    snils: (draft.country === 'RU' && plainIdentifier(draft.snils)) || null,
    phone: readPhone(draft.phone),
  }
}

/** A person who acts as an individual is that participant: its name and number are theirs. */
async function followAsParticipant(
  { tx, actor }: CommandContext<SignedInActor>,
  data: ReturnType<typeof profileData>,
) {
  const own = await findOwnParticipants(tx, actor.userId)
  const name = nameOf(data)
  const facts: Pick<ParticipantDraft, 'name' | 'shortName'> = { name, shortName: name }
  await tx.participant.updateMany({
    where: {
      id: { in: own.filter(({ category }) => category === 'INDIVIDUAL').map(({ id }) => id) },
      source: 'PASSWORD',
      confirmed: false,
    },
    data: { ...facts, country: data.country, taxId: data.taxId, version: { increment: 1 } },
  })
}

/** The language of letters and, with the cookie, of pages; whatever door the profile came from. */
export async function saveLocale({ tx, actor }: CommandContext<SignedInActor>, { locale }: SaveLocale) {
  await tx.user.update({ where: { id: actor.userId }, data: { locale } })
  return { locale }
}

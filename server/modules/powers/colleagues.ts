import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { whereActive } from '../participants/domain/appointment'

interface Numbers {
  representativeTaxId: string | null
  representativeSnils: string | null
}

/** Appointments of the participant that are in force, of people whose accounts live. */
export const serving = (participantId: string, now: Date) => ({ participantId, ...whereActive(now) })

/**
 * The person of the organisation whom a power names by СНИЛС or ИНН; null when nobody, or more than one. Only numbers that
 * ЕСИА or a certificate has brought count: whoever types somebody else's number in becomes nobody's representative.
 */
export async function findRepresentative(
  { tx, now }: CommandContext<Actor>,
  participantId: string,
  { representativeTaxId, representativeSnils }: Numbers,
): Promise<string | null> {
  const numbers = [
    ...(representativeTaxId ? [{ taxId: representativeTaxId }] : []),
    ...(representativeSnils ? [{ snils: representativeSnils }] : []),
  ]
  if (numbers.length === 0) return null
  const people = await tx.user.findMany({
    where: {
      trusted: true,
      annulledAt: null,
      OR: numbers,
      appointments: { some: serving(participantId, now) },
    },
    select: { id: true, taxId: true, snils: true },
    take: 3,
  })
  const same = people.filter((person) => !contradicts(person, { representativeTaxId, representativeSnils }))
  return same.length === 1 ? same[0]!.id : null
}

/** Is a number of the person known and another one than the power names. */
export function contradicts(
  person: { taxId: string | null; snils: string | null },
  { representativeTaxId, representativeSnils }: Numbers,
): boolean {
  const differs = (known: string | null, said: string | null) =>
    known !== null && said !== null && known !== said
  return differs(person.taxId, representativeTaxId) || differs(person.snils, representativeSnils)
}

/** People who manage the organisation, and the one the power was given to. */
export async function peopleToTell(
  { tx, now }: CommandContext<Actor>,
  { participantId, representativeId }: { participantId: string; representativeId: string | null },
): Promise<string[]> {
  const administrators = await tx.appointment.findMany({
    where: { ...serving(participantId, now), role: { in: ['HEAD', 'ADMINISTRATOR'] } },
    select: { userId: true },
  })
  const ids = new Set(administrators.map(({ userId }) => userId))
  if (representativeId) ids.add(representativeId)
  return [...ids]
}

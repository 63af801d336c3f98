import type { SystemActor } from '@/server/auth/actor'
import type { Participant, User } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { enqueue } from '@/server/platform/queue'
import { nameOf } from '../accounts/domain/name'
import { record } from '../journal/record'
import { ANNULLED_PARTICIPANT, ANNULLED_PERSON } from './domain/annulment'
import { REMOVED, type KnownPerson } from './domain/pseudonymise'
import { eraseDocuments } from './erase-documents'
import { ERASE, eraseKey } from './jobs'

const portal: SystemActor = { kind: 'system', process: 'erase' }

/**
 * Takes an annulled person out of whatever stays: their own documents, powers of attorney given to them, the names by
 * which all that was found. In steps of one transaction each; may be stopped anywhere and done again.
 */
export async function eraseAccount(userId: string): Promise<void> {
  const found = await asSystem(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user?.annulledAt || user.lastName === ANNULLED_PERSON.lastName) return null
    const participants = await tx.participant.findMany({
      where: { annulledAt: { not: null }, appointments: { some: { userId, role: 'HEAD' } } },
    })
    return { user, participants }
  })
  if (!found) return
  const known = knownPerson(found.user, found.participants)
  for (const { id } of found.participants) await eraseDocuments(id, known)
  await erasePowers(found.user)
  await eraseNames(userId, found)
}

/** Enqueues again what was missed: annulled people whose names are still there. */
export function sweepAnnulled(): Promise<number> {
  return asSystem(async (tx) => {
    const missed = await tx.user.findMany({
      where: { annulledAt: { not: null }, lastName: { not: ANNULLED_PERSON.lastName } },
      select: { id: true },
      take: 100,
    })
    for (const { id: userId } of missed) await enqueue(tx, ERASE, { userId }, { key: eraseKey(userId) })
    return missed.length
  })
}

function knownPerson(user: User, participants: readonly Participant[]): KnownPerson {
  const given = (values: readonly (string | null)[]) =>
    values.filter((value) => value !== null && value !== '')
  const numbers = participants.flatMap(({ name, shortName, taxId, ogrn, address }) =>
    [name, shortName, taxId, ogrn, address].filter((value) => value !== ANNULLED_PARTICIPANT),
  )
  return {
    names: given([user.lastName, user.firstName, user.middleName]) as string[],
    exact: given([nameOf(user), user.snils, user.taxId, ...numbers]) as string[],
    phones: given([user.phone]) as string[],
  }
}

/**
 * The power stays the principal's; who was its representative does not. Found by proven numbers only: whoever typed somebody
 * else's in must not end that person's powers.
 */
function erasePowers({ id, snils, taxId, trusted, annulledAt }: User) {
  return asSystem(async (tx) => {
    const same = [
      { representativeId: id },
      ...(trusted && snils ? [{ representativeSnils: snils }] : []),
      ...(trusted && taxId ? [{ representativeTaxId: taxId }] : []),
    ]
    await tx.powerOfAttorney.updateMany({
      where: { OR: same, revokedAt: null },
      data: { revokedAt: annulledAt, revocationReason: null, version: { increment: 1 } },
    })
    await tx.powerOfAttorney.updateMany({
      where: { OR: same },
      data: {
        representativeName: REMOVED,
        representativeTaxId: null,
        representativeSnils: null,
        xml: null,
        representativeId: null,
      },
    })
  })
}

function eraseNames(userId: string, { user, participants }: { user: User; participants: Participant[] }) {
  return asSystem(async (tx) => {
    // Letters to others may name the person. Where they are relayed nothing of them is kept, and one that still waits must
    // go out: it is somebody else's, and a name may be any word. Captured ones are only looked at.
    if (!env().SMTP_URL) {
      const name = `%${nameOf(user).replace(/[%_\\]/g, '\\$&')}%`
      await tx.$executeRaw`delete from letter where "text" like ${name} or html like ${name}`
    }
    await tx.participant.updateMany({
      where: { id: { in: participants.map(({ id }) => id) } },
      data: {
        name: ANNULLED_PARTICIPANT,
        shortName: ANNULLED_PARTICIPANT,
        taxId: null,
        kpp: null,
        ogrn: null,
        address: null,
      },
    })
    await tx.user.update({
      where: { id: userId },
      data: {
        ...ANNULLED_PERSON,
        trusted: false,
        birthDate: null,
        phone: null,
        snils: null,
        taxId: null,
        country: 'RU',
        locale: 'ru',
        passwordChangedAt: null,
        sourceAt: null,
      },
    })
    await record(
      { actor: portal, tx, now: now(), requestId: null },
      { type: 'account.erased', data: {} },
      { subjectId: userId },
    )
  })
}

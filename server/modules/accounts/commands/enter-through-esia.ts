import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import type { EsiaAccount } from '../domain/esia-account'
import { nameOf } from '../domain/name'
import { followEsia } from './follow-esia'
import { lockIdentity } from './lock-identity'

const actor: SystemActor = { kind: 'system', process: 'sign-in' }

/**
 * The portal's user for a person of ЕСИА, made or brought up to date. The person acts for themself, with few functions
 * until ЕСИА has confirmed them; a confirmed one also heads and administers the organisations of which ЕСИА says so.
 * Answers the user's id.
 */
export function enterThroughEsia(account: EsiaAccount): Promise<string> {
  return asSystem(async (tx) => {
    const context = { actor, tx, now: now(), requestId: null }
    // In one order everywhere, so that two sign-ins never wait for each other.
    await lockIdentity(tx, 'esia-person', account.oid)
    if (account.trusted && account.snils) await lockIdentity(tx, 'snils', account.snils)
    const userId = (await findPerson(context, account)) ?? newId()
    await savePerson(context, userId, account)
    await actForThemself(context, userId, account)
    await followEsia(context, userId, account.trusted ? account.memberships : [])
    return userId
  })
}

type Context = CommandContext<SystemActor>

/**
 * By the number in ЕСИА, else by the СНИЛС of a person whom a certificate has brought. Only proven numbers count on both
 * sides: what somebody has typed in names nobody.
 */
async function findPerson({ tx }: Context, account: EsiaAccount): Promise<string | null> {
  const known = await tx.user.findFirst({
    where: { esiaOid: account.oid, annulledAt: null },
    select: { id: true },
  })
  if (known || !account.trusted || !account.snils) return known?.id ?? null
  const same = await tx.user.findFirst({
    where: {
      snils: account.snils,
      trusted: true,
      esiaOid: null,
      annulledAt: null,
      source: { not: 'PASSWORD' },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return same?.id ?? null
}

async function savePerson({ tx, now }: Context, id: string, account: EsiaAccount) {
  const { oid: esiaOid, lastName, firstName, middleName, trusted, snils, inn, email, phone } = account
  const profile = {
    esiaOid,
    lastName,
    firstName,
    middleName,
    birthDate: account.birthDate ? new Date(`${account.birthDate}T00:00:00Z`) : null,
    snils,
    taxId: inn,
    country: 'RU',
    source: 'ESIA' as const,
    sourceAt: now,
    trusted,
    // ЕСИА may know no address; the one that the person has confirmed here is not worse for that.
    ...(email && { email }),
    ...(phone && { phone }),
  }
  await tx.user.upsert({
    where: { id },
    create: { id, createdAt: now, ...profile },
    update: { ...profile, version: { increment: 1 } },
    select: { id: true },
  })
}

/** The participant that the person is for themself: confirmed as far as ЕСИА has confirmed the person. */
async function actForThemself(context: Context, userId: string, account: EsiaAccount) {
  const { tx, now } = context
  const name = nameOf(account)
  const profile = { name, shortName: name, taxId: account.inn }
  const own = await tx.appointment.findFirst({
    where: { userId, role: 'HEAD', participant: { category: 'INDIVIDUAL', annulledAt: null } },
    select: { participant: { select: { id: true, source: true, confirmed: true } } },
  })
  if (!own) {
    const participantId = newId()
    await tx.participant.create({
      data: {
        ...profile,
        id: participantId,
        category: 'INDIVIDUAL',
        country: 'RU',
        source: 'ESIA',
        confirmed: account.trusted,
        confirmedAt: account.trusted ? now : null,
        createdAt: now,
      },
    })
    await tx.appointment.create({
      data: {
        id: newId(),
        participantId,
        userId,
        role: 'HEAD',
        title: 'Физическое лицо',
        source: 'ESIA',
        validFrom: now,
        createdAt: now,
      },
    })
    await record(
      context,
      { type: 'participant.opened', data: { door: 'ESIA', confirmed: account.trusted } },
      { participantId, subjectId: participantId },
    )
    return
  }
  const { id, source, confirmed } = own.participant
  // A certificate has confirmed this person: an account of ЕСИА that is not confirmed takes nothing from that.
  if (source === 'CERTIFICATE' && confirmed && !account.trusted) return
  await tx.participant.update({
    where: { id },
    data: {
      ...profile,
      source: 'ESIA',
      confirmed: account.trusted,
      ...(account.trusted ? !confirmed && { confirmedAt: now } : { confirmedAt: null }),
      version: { increment: 1 },
    },
  })
  if (confirmed !== account.trusted) {
    const type = account.trusted ? 'participant.confirmed' : 'participant.unconfirmed'
    await record(context, { type, data: { door: 'ESIA' } }, { participantId: id, subjectId: id })
  }
}

import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import { findConfirmed } from '../../participants/commands/find-confirmed'
import type { EsiaMembership } from '../domain/esia-account'
import { type Standee, type Standing, follow, standingOf } from '../domain/esia-standing'
import { lockIdentity } from './lock-identity'

type Context = CommandContext<SystemActor>

/**
 * Makes the person's appointments follow what ЕСИА says at this sign-in. A head opens the organisation; an administrator of
 * its profile is appointed once it is open; whoever ЕСИА no longer names loses at once what ЕСИА had given, and nothing else.
 */
export async function followEsia(context: Context, userId: string, memberships: readonly EsiaMembership[]) {
  const told = new Map<string, Standing>()
  for (const membership of memberships.toSorted(byOid)) {
    const participantId = await findOrOpen(context, membership)
    if (participantId) told.set(participantId, standingOf(membership))
  }
  const given = await context.tx.appointment.findMany({
    where: {
      userId,
      source: 'ESIA',
      participant: { category: { not: 'INDIVIDUAL' } },
      participantId: { notIn: [...told.keys()] },
    },
    select: { participantId: true },
  })
  for (const { participantId } of given) told.set(participantId, null)
  for (const [participantId, standing] of told) await step(context, { participantId, userId }, standing)
}

/** Locks are taken in one order, so that two heads who sign in at once do not wait for each other. */
const byOid = (a: EsiaMembership, b: EsiaMembership) => (a.oid < b.oid ? -1 : a.oid > b.oid ? 1 : 0)

/** The organisation's account in the portal: known, or opened by its head. Null when nobody has opened it. */
async function findOrOpen(context: Context, membership: EsiaMembership): Promise<string | null> {
  const { tx, now } = context
  const standing = standingOf(membership)
  if (standing === 'HEAD') {
    await lockIdentity(tx, 'esia-organisation', membership.oid)
    if (membership.ogrn) await lockIdentity(tx, 'ogrn', membership.ogrn)
  }
  const known = await findOrganisation(context, membership)
  if (standing !== 'HEAD') return known?.id ?? null
  const { inn, kpp } = membership
  const profile = {
    esiaOid: membership.oid,
    name: membership.name,
    shortName: membership.shortName,
    ...(membership.ogrn && { ogrn: membership.ogrn }),
    // ЕСИА tells these only to those who ask for this very organisation.
    ...(inn && { taxId: inn }),
    ...(kpp && { kpp }),
    source: 'ESIA' as const,
    confirmed: true,
  }
  if (known) {
    await tx.participant.update({
      where: { id: known.id },
      data: { ...profile, version: { increment: 1 }, ...(!known.confirmed && { confirmedAt: now }) },
    })
    return known.id
  }
  const id = newId()
  await tx.participant.create({
    data: { id, category: membership.category, country: 'RU', confirmedAt: now, createdAt: now, ...profile },
  })
  await record(
    context,
    { type: 'participant.opened', data: { door: 'ESIA', confirmed: true } },
    { participantId: id, subjectId: id },
  )
  return id
}

/**
 * By the number in ЕСИА, else by ОГРН among confirmed organisations: one that somebody has typed in belongs to whoever
 * typed it until it is proven, and must not be handed to the head with that person inside.
 */
async function findOrganisation({ tx }: Context, { oid, ogrn }: EsiaMembership) {
  const select = { id: true, confirmed: true }
  const known = await tx.participant.findFirst({ where: { esiaOid: oid, annulledAt: null }, select })
  if (known || !ogrn) return known
  const found = await findConfirmed(tx, ogrn)
  return found && !found.esiaOid ? { id: found.id, confirmed: true } : null
}

interface Place {
  readonly participantId: string
  readonly userId: string
}

const TITLES = { HEAD: 'Руководитель', ADMINISTRATOR: 'Администратор' } as const

async function step(context: Context, place: Place, standing: Standing) {
  const { tx, now } = context
  const found = await tx.appointment.findUnique({
    where: { participantId_userId: place },
    include: { participant: { select: { category: true } } },
  })
  const current: Standee | null = found && {
    role: found.role,
    source: found.source,
    ownRole: found.ownRole,
    revoked: found.revokedAt !== null || found.suspendedAt !== null,
    ended: found.validTo !== null && found.validTo <= now,
  }
  const next = follow(current, standing)
  if (next.kind === 'keep') return
  const id = found?.id ?? newId()
  switch (next.kind) {
    case 'hold': {
      const held = { role: next.role, ownRole: next.ownRole, source: 'ESIA' as const }
      const begun = { suspendedAt: null, revokedAt: null, ...(current?.ended && { validTo: null }) }
      if (found) {
        await tx.appointment.update({ where: { id }, data: { ...held, ...begun, version: { increment: 1 } } })
        break
      }
      const { category } = await tx.participant.findUniqueOrThrow({
        where: { id: place.participantId },
        select: { category: true },
      })
      const title = category === 'ENTREPRENEUR' ? 'Индивидуальный предприниматель' : TITLES[next.role]
      await tx.appointment.create({
        data: { id, ...place, ...held, title, validFrom: now, createdAt: now },
      })
      break
    }
    case 'lower':
      await tx.appointment.update({
        where: { id },
        data: { role: next.role, source: 'PASSWORD', ownRole: null, version: { increment: 1 } },
      })
      break
    case 'end':
      await tx.appointment.update({ where: { id }, data: { validTo: now, version: { increment: 1 } } })
  }
  await record(
    context,
    {
      type: 'appointment.followed',
      data: {
        door: 'ESIA',
        userId: place.userId,
        from: current && !current.revoked && !current.ended ? current.role : null,
        to: next.kind === 'end' ? null : next.role,
      },
    },
    { participantId: place.participantId, subjectId: id },
  )
}

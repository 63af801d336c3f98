import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import { findConfirmed } from '../../participants/commands/find-confirmed'
import { appointmentState, type AppointmentTerm, whereActive } from '../../participants/domain/appointment'
import type { Capacity, CertificateHolder } from '../domain/certificate-holder'
import { positionOf, roleByCertificate } from '../domain/certificate-standing'
import { nameOf } from '../domain/name'
import { lockIdentity } from './lock-identity'

type Context = CommandContext<SystemActor>

/** Opens what the certificate's owner acts for, and gives the owner a place there. */
export async function actInCapacity(context: Context, userId: string, holder: CertificateHolder) {
  switch (holder.capacity.kind) {
    case 'individual':
      return actForThemself(context, userId, holder)
    case 'entrepreneur':
      return actAsEntrepreneur(context, userId, holder, holder.capacity.ogrnip)
    case 'organisation':
      return actInOrganisation(context, userId, holder.capacity)
  }
}

async function actForThemself(context: Context, userId: string, holder: CertificateHolder) {
  const { tx, now } = context
  const own = await tx.appointment.findFirst({
    where: { userId, role: 'HEAD', participant: { category: 'INDIVIDUAL', annulledAt: null } },
    select: { participant: { select: { id: true, source: true, confirmed: true } } },
  })
  const name = nameOf(holder)
  const profile = { name, shortName: name, ...(holder.taxId && { taxId: holder.taxId }) }
  if (!own) {
    const id = await open(context, { category: 'INDIVIDUAL', ...profile })
    await appoint(context, { participantId: id, userId }, 'HEAD', 'Физическое лицо')
    return
  }
  const { id, source, confirmed } = own.participant
  if (confirmed && source === 'ESIA') return
  await tx.participant.update({
    where: { id },
    data: {
      ...profile,
      source: 'CERTIFICATE',
      confirmed: true,
      ...(!confirmed && { confirmedAt: now }),
      version: { increment: 1 },
    },
  })
  if (confirmed) return
  await record(
    context,
    { type: 'participant.confirmed', data: { door: 'CERTIFICATE' } },
    { participantId: id, subjectId: id },
  )
}

async function actAsEntrepreneur(context: Context, userId: string, holder: CertificateHolder, ogrn: string) {
  await lockIdentity(context.tx, 'ogrn', ogrn)
  const name = nameOf(holder)
  const known = await findConfirmed(context.tx, ogrn)
  const participantId =
    known?.id ??
    (await open(context, {
      category: 'ENTREPRENEUR',
      name: `Индивидуальный предприниматель ${name}`,
      shortName: `ИП ${name}`,
      ...(holder.taxId && { taxId: holder.taxId }),
      ogrn,
    }))
  await appoint(context, { participantId, userId }, 'HEAD', 'Индивидуальный предприниматель')
}

async function actInOrganisation(
  context: Context,
  userId: string,
  { ogrn, taxId, name, title }: Extract<Capacity, { kind: 'organisation' }>,
) {
  const { tx, now } = context
  await lockIdentity(tx, 'ogrn', ogrn)
  const known = await findConfirmed(tx, ogrn)
  const participantId =
    known?.id ?? (await open(context, { category: 'LEGAL_ENTITY', name, shortName: name, taxId, ogrn }))
  const found = await tx.appointment.findUnique({
    where: { participantId_userId: { participantId, userId } },
  })
  const administrators = await tx.appointment.count({
    where: {
      participantId,
      role: { in: ['HEAD', 'ADMINISTRATOR'] },
      ...whereActive(now),
    },
  })
  const current = found && { role: found.role, lost: isLost(found, now) }
  const role = roleByCertificate(current, { position: positionOf(title), administered: administrators > 0 })
  if (role) await appoint(context, { participantId, userId }, role, title ?? TITLES[role])
}

const TITLES = { HEAD: 'Руководитель', EMPLOYEE: 'Сотрудник' } as const

interface Opening {
  readonly category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
  readonly name: string
  readonly shortName: string
  readonly taxId?: string | null
  readonly ogrn?: string
}

/** A participant that an authority has vouched for. */
async function open(context: Context, opening: Opening): Promise<string> {
  const { tx, now } = context
  const id = newId()
  await tx.participant.create({
    data: {
      id,
      country: 'RU',
      source: 'CERTIFICATE',
      confirmed: true,
      confirmedAt: now,
      createdAt: now,
      ...opening,
    },
  })
  await record(
    context,
    { type: 'participant.opened', data: { door: 'CERTIFICATE', confirmed: true } },
    { participantId: id, subjectId: id },
  )
  return id
}

/** Had the place, and has it no more. */
const isLost = (term: AppointmentTerm, now: Date) =>
  ['revoked', 'suspended', 'expired'].includes(appointmentState(term, now))

/** Gives this role now, without end. Nothing when the person has it. */
async function appoint(
  context: Context,
  place: { participantId: string; userId: string },
  role: 'HEAD' | 'EMPLOYEE',
  title: string,
) {
  const { tx, now } = context
  const found = await tx.appointment.findUnique({ where: { participantId_userId: place } })
  const lost = found !== null && isLost(found, now)
  if (found?.role === role && !lost) return
  const id = found?.id ?? newId()
  const held = { role, source: 'CERTIFICATE' as const, revokedAt: null, suspendedAt: null, validTo: null }
  if (found) {
    // What the door gives is the head's place for good; there is no lesser one to come back to.
    const data = { ...held, title, ownRole: null, version: { increment: 1 } }
    await tx.appointment.update({ where: { id }, data })
  } else {
    await tx.appointment.create({ data: { id, ...place, ...held, title, validFrom: now, createdAt: now } })
  }
  await record(
    context,
    {
      type: 'appointment.followed',
      data: {
        door: 'CERTIFICATE',
        userId: place.userId,
        from: found && !lost ? found.role : null,
        to: role,
      },
    },
    { participantId: place.participantId, subjectId: id },
  )
}

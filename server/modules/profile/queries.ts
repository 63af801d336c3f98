import type { ParticipantActor, SignedInActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Prisma, UserCertificate } from '@/prisma/generated/client'
import { completeness, profileGaps } from '../accounts/domain/completeness'
import { consentState, type ConsentState } from '../accounts/domain/consents'
import { countryOf } from '../participants/domain/identifiers-of'
import type {
  CertificateView,
  ListSignIns,
  ParticipantView,
  ProfileView,
  SessionView,
  SignInView,
} from './contract'
import { certificateState, daysUntil } from './domain/certificate-term'
import { describeDevice } from './domain/device'

/** The person's own data, whoever they act for at the moment. */
export async function getProfile({ tx, actor, now }: QueryContext<SignedInActor>): Promise<ProfileView> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    include: {
      certificates: { orderBy: { validTo: 'desc' } },
      consents: { orderBy: { acceptedAt: 'desc' } },
    },
  })
  const consent = user.consents[0]
  return {
    login: user.login,
    email: user.email,
    lastName: user.lastName,
    firstName: user.firstName,
    middleName: user.middleName ?? '',
    birthDate: user.birthDate?.toISOString().slice(0, 10) ?? '',
    country: countryOf(user.country),
    taxId: user.taxId ?? '',
    snils: user.snils ?? '',
    phone: user.phone ?? '',
    source: user.source,
    sourceAt: user.sourceAt?.toISOString() ?? null,
    editable: user.source === 'PASSWORD',
    trusted: user.trusted,
    hasPassword: user.passwordHash !== null,
    locale: user.locale === 'en' ? 'en' : 'ru',
    version: user.version,
    percent: completeness(user),
    gaps: profileGaps(user),
    certificates: user.certificates.map((certificate) => certificateView(certificate, now)),
    consent: {
      state: consentState(user.consents.map(({ version }) => version)),
      version: consent?.version ?? null,
      acceptedAt: consent?.acceptedAt.toISOString() ?? null,
    },
  }
}

function certificateView(certificate: UserCertificate, now: Date): CertificateView {
  const { id, serial, issuer, owner, algorithm, validFrom, validTo, lastUsedAt } = certificate
  return {
    id,
    serial,
    issuer,
    owner,
    algorithm,
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    state: certificateState(validTo, now),
    daysLeft: daysUntil(validTo, now),
  }
}

/** Whether the person has agreed to the text of the consent that is in force. */
export async function getConsentState({ tx, actor }: QueryContext<SignedInActor>): Promise<ConsentState> {
  const accepted = await tx.consent.findMany({ where: { userId: actor.userId }, select: { version: true } })
  return consentState(accepted.map(({ version }) => version))
}

/** Data of the participant that the actor acts for. */
export async function getParticipant({
  tx,
  actor,
}: QueryContext<ParticipantActor>): Promise<ParticipantView> {
  const found = await tx.participant.findUniqueOrThrow({ where: { id: actor.participantId } })
  return {
    category: found.category,
    country: countryOf(found.country),
    name: found.name,
    shortName: found.shortName,
    taxId: found.taxId ?? '',
    kpp: found.kpp ?? '',
    ogrn: found.ogrn ?? '',
    address: found.address ?? '',
    source: found.source,
    confirmed: found.confirmed,
    confirmedAt: found.confirmedAt?.toISOString() ?? null,
    editable: found.source === 'PASSWORD' && !found.confirmed && actor.role === 'HEAD',
    version: found.version,
  }
}

/** Sessions of the person that live now, the one that asks first, then the latest. */
export async function listSessions({ tx, actor, now }: QueryContext<SignedInActor>): Promise<SessionView[]> {
  const rows = await tx.userSession.findMany({
    where: { userId: actor.userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { seenAt: 'desc' },
    take: 200,
  })
  return rows
    .map((row) => ({
      id: row.id,
      door: row.door,
      device: describeDevice(row.device),
      address: row.address,
      createdAt: row.createdAt.toISOString(),
      // The session that asks is being seen at this moment.
      seenAt: (row.id === actor.sessionId ? now : row.seenAt).toISOString(),
      current: row.id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current))
}

const PAGE = 20

const OUTCOMES: Record<ListSignIns['filter'], Prisma.SignInWhereInput> = {
  all: {},
  entered: { outcome: 'ENTERED' },
  refused: { outcome: { in: ['WRONG_PASSWORD', 'LOCKED'] } },
}

/** Attempts to sign in to the person's account, newest first, by key. */
export async function listSignIns(
  { tx, actor }: QueryContext<SignedInActor>,
  { filter, door, cursor }: ListSignIns,
): Promise<{ items: SignInView[]; nextCursor: string | null }> {
  const rows = await tx.signIn.findMany({
    where: {
      userId: actor.userId,
      ...OUTCOMES[filter],
      ...(door && { door }),
      ...(cursor && { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE).map(({ id, at, door, outcome, device, address }) => ({
    id,
    at: at.toISOString(),
    door,
    outcome,
    device: describeDevice(device),
    address,
  }))
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

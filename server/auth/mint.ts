import type { Tx } from '../platform/db/client'
import { asSystem } from '../platform/db/as-actor'
import { nameOf } from '../modules/accounts/domain/name'
import { ACTIONS, type Action, type Actor, type SignedInActor } from './actor'

/** On whose behalf a request acts: a participant's id, the officer's console, or nobody yet. */
export type ActingFor = { participantId: string } | 'console' | null

/** Reads `x-acting-for` (or a path's segment): `console`, a UUID, or nothing. Anything else is nobody. */
export function parseActingFor(value: string | null | undefined): ActingFor {
  if (value === 'console') return 'console'
  return value && UUID.test(value) ? { participantId: value.toLowerCase() } : null
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The only minter of actors: from a session's id and the wish to act for someone to an Actor, read from the database
 * each time, so that an ended session, a revoked appointment or an annulled account stops working at once. A wish that
 * is not granted leaves the plain person, who reaches nothing of the participant's.
 */
export function mintActor(sessionId: string | null, actingFor: ActingFor, now: Date): Promise<Actor> {
  if (!sessionId) return Promise.resolve({ kind: 'anonymous' })
  return asSystem((tx) => mint(tx, sessionId, actingFor, now))
}

async function mint(tx: Tx, sessionId: string, actingFor: ActingFor, now: Date): Promise<Actor> {
  const session = await tx.userSession.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, user: { annulledAt: null } },
    include: { user: true },
  })
  if (!session) return { kind: 'anonymous' }
  const person: SignedInActor = {
    kind: 'person',
    userId: session.userId,
    sessionId,
    door: session.door,
    name: nameOf(session.user),
  }
  if (actingFor === null) return person
  if (actingFor === 'console') return (await asOfficer(tx, person)) ?? person
  return (await asParticipant(tx, person, actingFor.participantId, now)) ?? person
}

async function asParticipant(tx: Tx, person: SignedInActor, participantId: string, now: Date): Promise<Actor | null> {
  const appointment = await tx.appointment.findFirst({
    where: {
      participantId,
      userId: person.userId,
      revokedAt: null,
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    include: { participant: true },
  })
  if (!appointment) return null
  const known = new Set<string>(ACTIONS)
  return {
    ...person,
    kind: 'participant',
    participantId,
    category: appointment.participant.category,
    confirmed: appointment.participant.confirmed,
    role: appointment.role,
    actions: appointment.actions.filter((action): action is Action => known.has(action)),
    kinds: appointment.kinds,
  }
}

async function asOfficer(tx: Tx, person: SignedInActor): Promise<Actor | null> {
  const officer = await tx.officer.findFirst({ where: { userId: person.userId, revokedAt: null } })
  if (!officer) return null
  const officeIds = officer.rank === 'CHIEF' ? await withSubordinate(tx, officer.officeId) : [officer.officeId]
  return { ...person, kind: 'officer', officeId: officer.officeId, officeIds, rank: officer.rank }
}

/** The office and everything below it. */
async function withSubordinate(tx: Tx, officeId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive tree as (
      select id from office where id = ${officeId}::uuid
      union select o.id from office o join tree on o.parent_id = tree.id
    ) select id from tree`
  return rows.map(({ id }) => id)
}

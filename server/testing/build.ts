import type { Prisma } from '@/prisma/generated/client'
import {
  scopeOf,
  type Action,
  type Actor,
  type OfficerActor,
  type ParticipantActor,
} from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { mintActor, type ActingFor } from '@/server/auth/mint'
import { startSession } from '@/server/modules/accounts/commands/start-session'
import { hashPassword } from '@/server/modules/accounts/passwords'
import { asActor, asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'

/**
 * Factories of the portal's nouns, for tests and for the demonstration's seed. Each writes one row with sensible values
 * and answers its id; whatever matters to the caller is overridden.
 */

let count = 0

export async function buildUser(
  values: Partial<Prisma.UserUncheckedCreateInput> & { password?: string } = {},
): Promise<string> {
  const { password, ...rest } = values
  const number = ++count
  const id = newId()
  const passwordHash = password ? await hashPassword(password) : null
  await asSystem((tx) =>
    tx.user.create({
      data: {
        id,
        lastName: 'Проверкина',
        firstName: 'Анна',
        middleName: `Номеровна-${number}`,
        email: `person-${number}@example.test`,
        source: 'PASSWORD',
        createdAt: BEGINNING,
        passwordHash,
        ...rest,
      },
    }),
  )
  return id
}

export async function buildParticipant(
  values: Partial<Prisma.ParticipantUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId()
  const name = values.name ?? `Общество с ограниченной ответственностью «Проба-${++count}»`
  const shortName = values.shortName ?? name.replace('Общество с ограниченной ответственностью', 'ООО')
  await asSystem((tx) =>
    tx.participant.create({
      data: {
        id,
        category: 'LEGAL_ENTITY',
        country: 'RU',
        name,
        shortName,
        taxId: '0000101231',
        kpp: '000001001',
        ogrn: '1000000001176',
        confirmed: true,
        createdAt: BEGINNING,
        ...values,
      },
    }),
  )
  return id
}

/** A grant of an appointment: its actions and whatever differs from "every kind, from the beginning, for ever, all cases". */
type BuiltGrant = { actions: Action[] } & Partial<
  Pick<Prisma.GrantUncheckedCreateInput, 'kinds' | 'validFrom' | 'validTo' | 'assignedOnly'>
>

export async function buildAppointment(
  values: Pick<Prisma.AppointmentUncheckedCreateInput, 'participantId' | 'userId'> &
    Partial<Omit<Prisma.AppointmentUncheckedCreateInput, 'grants'>> & { grants?: BuiltGrant[] },
): Promise<string> {
  const id = newId()
  const { grants = [], ...rest } = values
  await asSystem((tx) =>
    tx.appointment.create({
      data: {
        id,
        role: 'HEAD',
        title: 'Генеральный директор',
        validFrom: BEGINNING,
        createdAt: BEGINNING,
        ...rest,
        grants: { create: grants.map((grant) => ({ id: newId(), validFrom: BEGINNING, ...grant })) },
      },
    }),
  )
  return id
}

export async function buildOffice(
  values: Partial<Prisma.OfficeUncheckedCreateInput> & { code?: string } = {},
): Promise<string> {
  const id = newId()
  const code = values.code ?? String(90_000_000 + ++count)
  await asSystem((tx) =>
    tx.office.create({
      data: {
        id,
        code,
        name: `Таможня ${code}`,
        nameTo: `Таможню ${code}`,
        nameEn: `Customs ${code}`,
        ...values,
      },
    }),
  )
  return id
}

export async function buildOfficer(
  values: Pick<Prisma.OfficerUncheckedCreateInput, 'officeId'> & Partial<Prisma.OfficerUncheckedCreateInput>,
): Promise<string> {
  const userId = values.userId ?? (await buildUser())
  await asSystem((tx) =>
    tx.officer.create({ data: { rank: 'INSPECTOR', title: 'Инспектор', ...values, userId } }),
  )
  return userId
}

/** Long before anything that a test does. */
const BEGINNING = new Date('2024-01-09T06:00:00Z')

/** The actor that a person would be after signing in, minted as for a request. */
export async function actorOf(userId: string, actingFor: ActingFor, at: Date): Promise<Actor> {
  const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
  return mintActor(sessionId, actingFor, at)
}

export async function participantActor(
  userId: string,
  participantId: string,
  at: Date,
): Promise<ParticipantActor> {
  const actor = await actorOf(userId, { participantId }, at)
  if (actor.kind !== 'participant') throw new Error(`not a participant's person but ${actor.kind}`)
  return actor
}

export async function officerActor(userId: string, at: Date): Promise<OfficerActor> {
  const actor = await actorOf(userId, 'console', at)
  if (actor.kind !== 'officer') throw new Error(`not an officer but ${actor.kind}`)
  return actor
}

/** Runs a command as an actor at an instant, outside of any request. */
export function actAt<A extends Actor, I, O>(
  actor: A,
  at: Date,
  command: (context: CommandContext<A>, input: I) => Promise<O>,
  input: I,
): Promise<O> {
  return asActor(scopeOf(actor), (tx) => command({ actor, tx, now: at, requestId: null }, input))
}

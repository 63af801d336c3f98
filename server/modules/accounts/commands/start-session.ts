import type { DoorName, SystemActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import { forgetDevices } from '../../notifications/commands/forget-devices'

/** How long a session lasts without signing in again, milliseconds: a working day and an evening. */
export const SESSION_MS = 12 * 3_600_000

const actor: SystemActor = { kind: 'system', process: 'sign-in' }

/** Begins a session after a door has let the person in; answers its id. */
export function startSession(person: {
  userId: string
  door: DoorName
  address: string | null
  device: string | null
}): Promise<string> {
  return asSystem(async (tx) => {
    const at = now()
    const id = newId()
    // An annulment that runs at this moment is waited for: it must leave no session behind, nor where it came from.
    const [alive] = await tx.$queryRaw<unknown[]>`
      select 1 from "user" where id = ${person.userId}::uuid and annulled_at is null for share`
    if (!alive) throw notFound()
    await tx.userSession.create({
      data: {
        id,
        userId: person.userId,
        door: person.door,
        address: person.address,
        device: person.device?.slice(0, 300) ?? null,
        createdAt: at,
        confirmedAt: at,
        seenAt: at,
        expiresAt: new Date(at.getTime() + SESSION_MS),
      },
    })
    await tx.signIn.create({
      data: {
        id: newId(),
        userId: person.userId,
        at,
        door: person.door,
        outcome: 'ENTERED',
        sessionId: id,
        address: person.address,
        device: person.device?.slice(0, 300) ?? null,
      },
    })
    await record(
      { actor, tx, now: at, requestId: null },
      { type: 'session.started', data: { door: person.door, sessionId: id } },
      { subjectId: person.userId },
    )
    return id
  })
}

/** Ends a session at once: pages, calls and live channels that carry it stop working. */
export function endSession(sessionId: string): Promise<void> {
  return asSystem(async (tx) => {
    const at = now()
    const { count } = await tx.userSession.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: at },
    })
    await forgetDevices(tx, { id: sessionId })
    if (count === 0) return
    const { userId } = await tx.userSession.findUniqueOrThrow({ where: { id: sessionId } })
    await record(
      { actor, tx, now: at, requestId: null },
      { type: 'session.ended', data: { sessionId } },
      { subjectId: userId },
    )
    await announce(tx, { topic: 'session', id: sessionId, userId })
  })
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { PowerOfAttorney, Prisma } from '@/prisma/generated/client'
import { DomainError, notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import type { PowerRef } from './contract'
import { powerScope, refuseChange } from './policy'

/** A power that the actor may change; NOT_FOUND out of scope, FORBIDDEN or WRONG_STATUS inside it, STALE_VERSION. */
export async function getForChange(
  { tx, actor }: CommandContext<ParticipantActor>,
  { id, version }: PowerRef,
): Promise<PowerOfAttorney> {
  const power = await tx.powerOfAttorney.findFirst({ where: { id, ...powerScope(actor) } })
  if (!power) throw notFound()
  const refusal = refuseChange(actor, power)
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS', { status: 'revoked' })
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  if (power.version !== version) throw new DomainError('STALE_VERSION', { version: power.version })
  return power
}

/** Changes a power by compare-and-set and tells the open pages of the organisation. */
export async function changePower(
  { tx }: CommandContext<ParticipantActor>,
  power: PowerOfAttorney,
  change: Prisma.PowerOfAttorneyUncheckedUpdateManyInput,
): Promise<PowerRef> {
  const version = power.version + 1
  const { count } = await tx.powerOfAttorney.updateMany({
    where: { id: power.id, version: power.version },
    data: { ...change, version },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await announce(tx, { topic: 'organisation', id: power.id, participantId: power.participantId })
  return { id: power.id, version }
}

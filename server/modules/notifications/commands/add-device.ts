import { createECDH } from 'node:crypto'
import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { assertWithin } from '@/server/platform/rate-limits'
import { vapid } from '@/server/platform/vapid'
import { record } from '../../journal/record'
import type { AddDevice } from '../contract'
import { pushEndpoint } from '../domain/push-endpoint'

/** Devices of one person; the one added first makes room. */
const MOST = 10

/**
 * Lets the browser that asks be told by push, until its session is ended. Doing it again ties the browser to the session of
 * now. UNAVAILABLE where push is not set up, INVALID_INPUT for an address or a key that no push service gives, RATE_LIMITED.
 */
export async function addDevice(
  context: CommandContext<SignedInActor>,
  { endpoint, key, secret }: AddDevice,
): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const { userId, sessionId } = actor
  if (!vapid()) throw new DomainError('UNAVAILABLE')
  if (!pushEndpoint(endpoint, { loopback: env().TEST_HOOKS }))
    throw new DomainError('INVALID_INPUT', { fields: ['endpoint'] })
  if (!isPoint(key)) throw new DomainError('INVALID_INPUT', { fields: ['key'] })

  // Whoever used this browser before is told here no more. Knowing the secret proves that it is this browser.
  await asSystemWithin(tx, () =>
    tx.pushDevice.deleteMany({ where: { endpoint, secret, userId: { not: userId } } }),
  )
  const own = await tx.pushDevice.findFirst({ where: { endpoint, userId } })
  if (own) {
    await tx.pushDevice.update({ where: { id: own.id }, data: { sessionId, key, secret } })
    return { id: own.id }
  }
  await assertWithin(tx, [['push-devices', userId]], now)
  const id = newId()
  const { count } = await tx.pushDevice.createMany({
    data: [{ id, userId, sessionId, endpoint, key, secret, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) throw new DomainError('INVALID_INPUT', { fields: ['endpoint'] })
  await record(context, { type: 'push-device.added', data: { deviceId: id } }, { subjectId: userId })
  await makeRoom(context)
  return { id }
}

async function makeRoom(context: CommandContext<SignedInActor>) {
  const { tx, actor } = context
  const { userId } = actor
  const over = await tx.pushDevice.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: MOST,
    select: { id: true },
  })
  for (const { id } of over) {
    await tx.pushDevice.delete({ where: { id } })
    await record(context, { type: 'push-device.removed', data: { deviceId: id } }, { subjectId: userId })
  }
}

/** A point of P-256, uncompressed: anything else would fail at each message instead of once. */
function isPoint(key: string): boolean {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== 65 || bytes[0] !== 4) return false
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  try {
    pair.computeSecret(bytes)
    return true
  } catch {
    return false
  }
}

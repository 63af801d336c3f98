import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { enqueue } from '@/server/platform/queue'
import { assertWithin } from '@/server/platform/rate-limits'
import { vapid } from '@/server/platform/vapid'
import { record } from '../../journal/record'
import type { DeviceAct } from '../contract'
import { TRY_PUSH, tryPushKey } from '../jobs'

type Context = CommandContext<SignedInActor>

/** One of the person's own devices is told no more. NOT_FOUND for anybody else's. */
export async function removeDevice(context: Context, { id }: DeviceAct): Promise<{ id: string }> {
  const { tx, actor } = context
  const { userId } = actor
  const { count } = await tx.pushDevice.deleteMany({ where: { id, userId } })
  if (count === 0) throw notFound()
  await record(context, { type: 'push-device.removed', data: { deviceId: id } }, { subjectId: userId })
  return { id }
}

/** Asks for a trial message to one of the person's own devices. NOT_FOUND, UNAVAILABLE, RATE_LIMITED. */
export async function tryDevice({ tx, actor, now }: Context, { id }: DeviceAct): Promise<{ id: string }> {
  const { userId } = actor
  const device = await tx.pushDevice.findFirst({ where: { id, userId }, select: { id: true } })
  if (!device) throw notFound()
  if (!vapid()) throw new DomainError('UNAVAILABLE')
  await assertWithin(tx, [['push-trials', userId]], now)
  await enqueue(tx, TRY_PUSH, { deviceId: id }, { key: tryPushKey(id), maxAttempts: 4 })
  return { id }
}

import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { vapid } from '@/server/platform/vapid'
import { TRIAL } from '../letters/push-texts'
import { postPush } from '../ports/push-service'
import { pushMessage } from '../push-message'
import { localeOf } from '../words'

/**
 * Sends the trial message to one device; one that is no more is forgotten. Throws when its service did not take it, so that
 * the job comes again.
 */
export async function tryPush(deviceId: string): Promise<void> {
  const keys = vapid()
  const found = await asSystem(async (tx) => {
    const device = await tx.pushDevice.findUnique({ where: { id: deviceId } })
    const person = device && (await tx.user.findUnique({ where: { id: device.userId } }))
    return person && { device, locale: localeOf(person) }
  })
  if (!keys || !found) return
  const shown = { ...TRIAL[found.locale], path: '/me/notifications' }
  const message = pushMessage(deviceId, found.locale, shown, { ttl: 600, urgency: 'high' })
  const outcome = await postPush(found.device, message, keys)
  if (outcome.kind === 'later') throw new Error('the push service did not take the trial message')
  await asSystem(async (tx) => {
    if (outcome.kind === 'gone') await tx.pushDevice.deleteMany({ where: { id: deviceId } })
    if (outcome.kind === 'accepted')
      await tx.pushDevice.updateMany({ where: { id: deviceId }, data: { acceptedAt: now() } })
  })
}

import type { PushDevice } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { logger } from '@/server/platform/logger'
import { enqueue } from '@/server/platform/queue'
import { vapid } from '@/server/platform/vapid'
import { choiceOf } from '../channels'
import { groupOf, isWeighty, type AnyNoticeType } from '../domain/notice-groups'
import { nextPush, pushTerms } from '../domain/push-plan'
import { MAIL, mailKey, PUSH, pushKey } from '../jobs'
import { PUSH_TITLE } from '../letters/push-texts'
import { postPush, type PushOutcome } from '../ports/push-service'
import { pushMessage } from '../push-message'
import { localeOf, wordsOf } from '../words'

/** While a notice is being pushed nobody else takes it up; a worker that dies in the middle holds it for no longer. */
const CLAIM_MS = 5 * 60_000

/**
 * Pushes one notice to the devices of its person that have not had it. May run at any time and as often as one likes: what a
 * device's service has taken is written down before the next is asked, and a repeat after a crash replaces the first by its
 * topic. What was not taken is tried again later; a document of customs that reached no device becomes a letter.
 */
export async function pushNotice(notificationId: string): Promise<void> {
  const keys = vapid()
  const found = await asSystem((tx) => claim(tx, notificationId))
  if (!found) return
  const asked: (number | null)[] = []
  if (keys && found.message)
    for (const device of found.devices) {
      const outcome = await postPush(device, found.message, keys)
      await asSystem((tx) => writeDown(tx, notificationId, device, outcome))
      if (outcome.kind === 'later') asked.push(outcome.seconds)
    }
  const due = nextPush(found.createdAt, now(), asked)
  await asSystem((tx) => (due ? planAgain(tx, notificationId, due) : end(tx, notificationId)))
}

/** Takes the notice up; null when there is nothing to push now, or somebody else is at it. */
async function claim(tx: Tx, id: string) {
  const at = now()
  const notice = await tx.notification.findUnique({ where: { id } })
  if (!notice?.pushDue || notice.pushDue > at) return null
  const { count } = await tx.notification.updateMany({
    where: { id, pushDue: notice.pushDue },
    data: { pushDue: new Date(at.getTime() + CLAIM_MS) },
  })
  if (count === 0) return null
  const type = notice.type as AnyNoticeType
  const group = groupOf(type)
  const person = await tx.user.findUnique({ where: { id: notice.userId } })
  const terms = pushTerms(type, notice.createdAt, at)
  const { push } = await choiceOf(tx, notice.userId, group)
  const { createdAt } = notice
  if (!person || person.annulledAt || !terms || !push) return { createdAt, message: null, devices: [] }
  const locale = localeOf(person)
  const { text, path } = wordsOf(notice, locale)
  const shown = { title: PUSH_TITLE[locale][group], body: text.subject, path }
  const devices = await tx.pushDevice.findMany({
    where: { userId: notice.userId, pushes: { none: { notificationId: id } } },
  })
  return { createdAt, message: pushMessage(id, locale, shown, terms), devices }
}

async function writeDown(tx: Tx, notificationId: string, device: PushDevice, outcome: PushOutcome) {
  const { id } = device
  if (outcome.kind === 'gone') {
    await tx.pushDevice.deleteMany({ where: { id } })
    return
  }
  if (outcome.kind === 'later') return
  const accepted = outcome.kind === 'accepted'
  // Forgotten meanwhile: there is nothing to write it to.
  if ((await tx.pushDevice.count({ where: { id } })) === 0) return
  await tx.pushDelivery.upsert({
    where: { notificationId_deviceId: { notificationId, deviceId: id } },
    create: { notificationId, deviceId: id, at: now(), accepted },
    update: { at: now(), accepted },
  })
  if (accepted) await tx.pushDevice.update({ where: { id }, data: { acceptedAt: now() } })
  else logger.warn({ status: outcome.status, notificationId }, 'a push service refused a message')
}

async function planAgain(tx: Tx, id: string, due: Date) {
  await tx.notification.updateMany({ where: { id }, data: { pushDue: due } })
  await enqueue(tx, PUSH, { notificationId: id }, { key: pushKey(id), runAt: due })
}

async function end(tx: Tx, id: string) {
  const notice = await tx.notification.findUnique({
    where: { id },
    include: { pushes: { where: { accepted: true }, take: 1 } },
  })
  if (!notice) return
  const type = notice.type as AnyNoticeType
  const unheard =
    isWeighty(type) && notice.pushes.length === 0 && !(await choiceOf(tx, notice.userId, groupOf(type))).mail
  await tx.notification.update({ where: { id }, data: { pushDue: null, ...(unheard && { mailedAt: null }) } })
  if (unheard) await enqueue(tx, MAIL, { notificationId: id }, { key: mailKey(id) })
}

import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { enqueue } from '@/server/platform/queue'
import { MAIL, mailKey, PUSH, pushKey, RELAY, relayKey } from './jobs'

/** A notice or letter that waits longer than this was missed, milliseconds. */
const LATE_MS = 60_000

/** Enqueues again the letters that were missed: notices not handed over, and letters not relayed. */
export function sweepUnmailed(): Promise<number> {
  return asSystem(async (tx) => {
    const before = new Date(now().getTime() - LATE_MS)
    const notices = await tx.notification.findMany({
      where: { mailedAt: null, createdAt: { lt: before } },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
      take: 500,
    })
    for (const { id } of notices) await enqueue(tx, MAIL, { notificationId: id }, { key: mailKey(id) })
    const letters = env().SMTP_URL
      ? await tx.letter.findMany({
          where: { relayedAt: null, createdAt: { lt: before } },
          select: { id: true },
          orderBy: { createdAt: 'asc' },
          take: 500,
        })
      : []
    for (const { id } of letters) await enqueue(tx, RELAY, { letterId: id }, { key: relayKey(id) })
    return notices.length + letters.length
  })
}

/** Enqueues again the notices whose time to be pushed has passed: a job was lost, or its worker died. */
export function sweepUnpushed(): Promise<number> {
  return asSystem(async (tx) => {
    const notices = await tx.notification.findMany({
      where: { pushDue: { lt: new Date(now().getTime() - LATE_MS) } },
      select: { id: true },
      orderBy: { pushDue: 'asc' },
      take: 500,
    })
    for (const { id } of notices) await enqueue(tx, PUSH, { notificationId: id }, { key: pushKey(id) })
    return notices.length
  })
}

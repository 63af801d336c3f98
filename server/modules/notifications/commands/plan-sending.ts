import type { Notification } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import { enqueue } from '@/server/platform/queue'
import { vapid } from '@/server/platform/vapid'
import { MAIL, mailKey, PUSH, pushKey } from '../jobs'

type Waiting = Pick<Notification, 'id' | 'mailedAt' | 'pushDue'>

/** When a new notice is to be pushed; null where nobody is told by push. */
export const firstPush = (now: Date): Date | null => (vapid() ? now : null)

/**
 * Plans the letter and the push of new notices, in the transaction that makes them. Whether a person wants either is asked
 * when it is sent: what people chose is theirs, and whoever causes a notice may not read it.
 */
export async function planSending(tx: Tx, notices: readonly Waiting[]): Promise<void> {
  for (const { id, mailedAt, pushDue } of notices) {
    if (!mailedAt) await enqueue(tx, MAIL, { notificationId: id }, { key: mailKey(id) })
    if (pushDue) await enqueue(tx, PUSH, { notificationId: id }, { key: pushKey(id) })
  }
}

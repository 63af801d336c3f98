import type { Tx } from '@/server/platform/db/client'
import { enqueue } from '@/server/platform/queue'
import { HANDLE, POST, handleKey, postKey } from './jobs'

/** Plans an attempt to send. The table of back-off is the message's own, so the queue does not repeat the job. */
export const planPost = (tx: Tx, messageId: string, runAt?: Date) =>
  enqueue(tx, POST, { messageId }, { key: postKey(messageId), runAt, maxAttempts: 1 })

/** Plans the handling of a message received. */
export const planHandling = (tx: Tx, messageId: string, runAt?: Date) =>
  enqueue(tx, HANDLE, { messageId }, { key: handleKey(messageId), runAt, maxAttempts: 1 })

import type { SystemActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { enqueue } from '@/server/platform/queue'
import { queueSubmission } from '../exchange/commands/queue-submission'
import { deliverSubmission } from './commands/deliver-submission'
import { DELIVER, deliverKey } from './jobs'

const worker: SystemActor = { kind: 'system', process: 'worker' }

/** A sent document that waits longer than this was missed, milliseconds. */
const LATE_MS = 30_000

/**
 * Delivers one sent document: into the outbox of the exchange, whose answers move it on; without an ЕАИС ТО straight to the
 * office's queue.
 */
export function deliver(submissionId: string): Promise<void> {
  return asSystem(async (tx) => {
    const context = { actor: worker, tx, now: now(), requestId: null }
    if (env().EAIS === 'off') await deliverSubmission(context, submissionId)
    else await queueSubmission(context, submissionId)
  })
}

/** Enqueues delivery again for documents whose job was lost; the job's key keeps it single. Answers how many. */
export function sweepUndelivered(): Promise<number> {
  return asSystem(async (tx) => {
    const late = await listUndelivered(tx, new Date(now().getTime() - LATE_MS))
    for (const { id } of late) await enqueue(tx, DELIVER, { submissionId: id }, { key: deliverKey(id) })
    return late.length
  })
}

/** Those in the outbox are on their way: the exchange has a sweep of its own. */
const listUndelivered = (tx: Tx, sentBefore: Date) => tx.$queryRaw<{ id: string }[]>`
  select s.id from submission s
  where s.status = 'SENT' and s.sent_at < ${sentBefore}
    and (${env().EAIS === 'off'} or not exists (
      select 1 from exchange_message m where m.submission_id = s.id and m.direction = 'OUT'))
  order by s.id limit 500`

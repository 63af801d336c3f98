import type { SystemActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { enqueue } from '@/server/platform/queue'
import { deliverSubmission } from './commands/deliver-submission'
import { DELIVER, deliverKey } from './jobs'

const worker: SystemActor = { kind: 'system', process: 'worker' }

/** A sent document that waits longer than this was missed, milliseconds. */
const LATE_MS = 30_000

/** Delivers one sent document. */
export function deliver(submissionId: string): Promise<void> {
  return asSystem((tx) => deliverSubmission({ actor: worker, tx, now: now(), requestId: null }, submissionId))
}

/** Enqueues delivery again for documents whose job was lost; the job's key keeps it single. Answers how many. */
export function sweepUndelivered(): Promise<number> {
  return asSystem(async (tx) => {
    const late = await tx.submission.findMany({
      where: { status: 'SENT', sentAt: { lt: new Date(now().getTime() - LATE_MS) } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: 500,
    })
    for (const { id } of late) await enqueue(tx, DELIVER, { submissionId: id }, { key: deliverKey(id) })
    return late.length
  })
}

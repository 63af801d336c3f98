import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { queueWithdrawal } from './commands/queue-submission'

/** Tells ЕАИС ТО of one withdrawn document. */
export async function tellWithdrawal(submissionId: string): Promise<void> {
  await asSystem((tx) =>
    queueWithdrawal(
      { actor: { kind: 'system', process: 'worker' }, tx, now: now(), requestId: null },
      submissionId,
    ),
  )
}

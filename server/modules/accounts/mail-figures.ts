import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { applicationMail, lettersLate } from '@/server/platform/metrics'

const DAY_MS = 24 * 3_600_000
/** A letter that waits longer is late, milliseconds. */
const LATE_MS = 5 * 60_000

/**
 * Measures the promise of the Order: the time from application to letter. Read from the rows at each look, since letters
 * are sent by another process than the one that is asked.
 */
export async function readMailFigures(): Promise<void> {
  const at = now()
  const { waits, late } = await asSystem(async (tx) => ({
    waits: await tx.$queryRaw<{ seconds: number }[]>`
      select extract(epoch from mailed_at - created_at)::float8 as seconds from account_letter
      where type = 'application' and mailed_at > ${new Date(at.getTime() - DAY_MS)} order by mailed_at desc limit 10000`,
    late: await tx.accountLetter.count({
      where: { mailedAt: null, createdAt: { lt: new Date(at.getTime() - LATE_MS) } },
    }),
  }))
  applicationMail.reset()
  for (const { seconds } of waits) applicationMail.observe(Math.max(0, seconds))
  lettersLate.set(late)
}

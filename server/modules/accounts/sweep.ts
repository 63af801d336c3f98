import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { enqueue } from '@/server/platform/queue'
import { FORGOTTEN_MS } from './domain/lock-out'
import { ATTEMPT, MAIL, mailKey } from './jobs'

/** A letter that waits longer than this was missed, milliseconds. */
const LATE_MS = 60_000

/** Enqueues again the letters that were missed; answers how many. */
export function sweepLetters(): Promise<number> {
  return asSystem(async (tx) => {
    const letters = await tx.accountLetter.findMany({
      where: { mailedAt: null, createdAt: { lt: new Date(now().getTime() - LATE_MS) } },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
      take: 500,
    })
    for (const { id } of letters) await enqueue(tx, MAIL, { letterId: id }, { key: mailKey(id) })
    return letters.length
  })
}

const DAY_MS = 24 * 3_600_000

/**
 * Personal data that have served (SEC-4): applications nobody activated, letters that were sent, links, mistakes, and jobs
 * about a mistake that have failed for good, since their payload holds a login and an address.
 */
export function forgetAccounts(): Promise<void> {
  return asSystem(async (tx) => {
    const at = now().getTime()
    const before = (ms: number) => new Date(at - ms)
    await tx.application.deleteMany({ where: { activatedAt: null, createdAt: { lt: before(7 * DAY_MS) } } })
    await tx.accountLetter.deleteMany({ where: { mailedAt: { lt: before(7 * DAY_MS) } } })
    await tx.mailToken.deleteMany({ where: { expiresAt: { lt: before(7 * DAY_MS) } } })
    await tx.emailChange.deleteMany({ where: { expiresAt: { lt: before(7 * DAY_MS) } } })
    await tx.signInLock.deleteMany({ where: { lastAt: { lt: before(FORGOTTEN_MS) } } })
    await tx.$queryRaw`select forget_failed_jobs(${ATTEMPT}, ${before(DAY_MS)})`
  })
}

import { now } from '../platform/clock'
import { asSystem } from '../platform/db/as-actor'

/** Nobody repeats a call after a month. */
const ANSWERS_MS = 30 * 24 * 3_600_000

/** Forgets answers of old calls and limits that have run out. */
export async function housekeep(): Promise<void> {
  const at = now()
  await asSystem(async (tx) => {
    await tx.requestAnswer.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - ANSWERS_MS) } } })
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } })
  })
}

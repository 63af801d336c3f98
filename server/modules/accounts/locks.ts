import { createHash } from 'node:crypto'
import type { Tx } from '@/server/platform/db/client'
import { FORGOTTEN_MS, FREE_MISTAKES, networkOf, restTable, type LockSubject } from './domain/lock-out'

/** The row's key names nobody: the hash of a login or of a network. */
export function lockKey(subject: LockSubject, value: string): string {
  const named = subject === 'address' ? networkOf(value) : value
  return createHash('sha256').update(`${subject}:${named.trim().toLowerCase()}`).digest('hex')
}

/**
 * Counts an attempt as a mistake before the password is looked at, so that a thousand guesses at once are counted one after
 * another; a right password takes it back (forgiveMistakes). One statement counts, judges and sets the rest. Answers 0
 * when the attempt may go on, otherwise the seconds of rest that are left; an attempt during a rest is not counted.
 */
export async function countAttempt(tx: Tx, subject: LockSubject, value: string, at: Date): Promise<number> {
  const key = lockKey(subject, value)
  const table = restTable(subject)
  const forgotten = new Date(at.getTime() - FORGOTTEN_MS)
  const counted = await tx.$executeRaw`
    insert into sign_in_lock as l (key, failures, locked_until, last_at) values (${key}, 1, null, ${at})
    on conflict (key) do update set
      failures = case when l.last_at < ${forgotten} then 1 else l.failures + 1 end,
      locked_until = case when l.last_at < ${forgotten} then null else
        ${at}::timestamptz + (${table}::float8[])[least(l.failures + 1, ${table.length}::int)] * interval '1 second' end,
      last_at = ${at}
    where l.locked_until is null or l.locked_until <= ${at}`
  return counted === 1 ? 0 : Math.max(1, await restLeft(tx, key, at))
}

/** Seconds of rest that are left; 0 when there is none. */
export async function restLeft(tx: Tx, key: string, at: Date): Promise<number> {
  const row = await tx.signInLock.findUnique({ where: { key }, select: { lockedUntil: true } })
  return Math.max(0, Math.ceil(((row?.lockedUntil?.getTime() ?? 0) - at.getTime()) / 1_000))
}

/** The right password was given: the account's mistakes are forgotten, and the attempt does not count for its network. */
export async function forgiveMistakes(tx: Tx, login: string, address: string) {
  await tx.$executeRaw`
    update sign_in_lock set
      failures = greatest(failures - 1, 0),
      locked_until = case when failures - 1 < ${FREE_MISTAKES.address} then null else locked_until end
    where key = ${lockKey('address', address)}`
  await liftLock(tx, login)
}

/** Forgets the mistakes of one account. */
export async function liftLock(tx: Tx, login: string) {
  await tx.signInLock.deleteMany({ where: { key: lockKey('account', login) } })
}

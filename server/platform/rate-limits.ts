import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './db/client'

/** Every limit of the portal, in one place. Kept in PostgreSQL, so that all processes count together. */
const LIMITS = {
  /** Wrong passwords for one account: 5 in 15 minutes, then 15 minutes of rest. */
  'sign-in-account': { points: 5, duration: 900, blockDuration: 900 },
  /** Wrong passwords from one address, where a whole office may sit: 50 in 15 minutes. */
  'sign-in-address': { points: 50, duration: 900, blockDuration: 900 },
  /** Signatures checked by anybody from one address: 60 in 5 minutes. */
  'signature-check': { points: 60, duration: 300 },
} as const

type LimitName = keyof typeof LIMITS
const limiters = new Map<LimitName, RateLimiterPostgres>()

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: db().pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    ...LIMITS[name],
  })
  limiters.set(name, made)
  return made
}

/** Logins and addresses are personal data: the table holds their hashes. */
const key = (value: string) => createHash('sha256').update(value.trim().toLowerCase()).digest('hex')

async function take(name: LimitName, value: string): Promise<number> {
  try {
    await limiter(name).consume(key(value))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Counts an attempt; 0 when it may go on, otherwise the seconds to wait. */
export async function allowSignIn(login: string, address: string): Promise<number> {
  return (await take('sign-in-account', login)) || (await take('sign-in-address', address))
}

/** The right password was given: the account's mistakes are forgotten, and the attempt does not count for its address. */
export async function forgiveSignIn(login: string, address: string): Promise<void> {
  await limiter('sign-in-account').delete(key(login))
  await limiter('sign-in-address').reward(key(address))
}

/** Counts a check of a signature; 0 when it may go on, otherwise the seconds to wait. */
export async function allowSignatureCheck(address: string): Promise<number> {
  return take('signature-check', address)
}

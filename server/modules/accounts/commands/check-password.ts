import { hash, verify } from '@node-rs/argon2'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { allowSignIn, forgiveSignIn } from '@/server/platform/rate-limits'

/** argon2id with OWASP's first recommended cost: 19 MiB, two passes, one lane. */
export const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Verified when there is no such login, so that the answer takes the same time.
let decoy: Promise<string> | undefined

export interface PasswordAttempt {
  login: string
  password: string
  /** Address the attempt came from. */
  address: string
}

/**
 * The user's id when the login and the password fit, otherwise null: the answer never tells whether the login exists.
 * RATE_LIMITED with `seconds` to wait after too many attempts on the account or from the address.
 */
export async function checkPassword({ login, password, address }: PasswordAttempt): Promise<string | null> {
  const wait = await allowSignIn(login, address)
  if (wait > 0) throw new DomainError('RATE_LIMITED', { seconds: wait })
  const user = await asSystem((tx) =>
    tx.user.findFirst({ where: { login, annulledAt: null }, select: { id: true, passwordHash: true } }),
  )
  decoy ??= hash('no such person', ARGON2ID)
  const fits = await verify(user?.passwordHash ?? (await decoy), password)
  if (!user?.passwordHash || !fits) return null
  await forgiveSignIn(login, address)
  return user.id
}

import { hash, verify } from '@node-rs/argon2'
import { normalPassword } from './domain/password-rules'

/** argon2id with OWASP's first recommended cost: 19 MiB, two passes, one lane. */
export const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash that is kept, with its parameters inside. */
export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), ARGON2ID)

// Verified when there is no such login, so that the answer takes the same time.
let decoy: Promise<string> | undefined

/** Whether the password is the one of the hash. Without a hash it takes as long, and is never true. */
export async function fitsPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no such person')
  const fits = await verify(kept ?? (await decoy), normalPassword(password))
  return fits && Boolean(kept)
}

/** Made with other parameters than today's: to be made anew when the password is next known. */
export function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = ARGON2ID
  return !kept.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

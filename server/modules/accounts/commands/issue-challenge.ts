import { createHash, randomBytes } from 'node:crypto'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { CHALLENGE_MS, NONCE_BYTES, type ChallengePurpose, challengeText } from '../domain/challenge'

/** A text to sign, as the browser gets it. */
export interface Challenge {
  readonly id: string
  readonly text: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** Kept beyond the term, so that a late answer is told that it is late. */
const KEEP_MS = 3_600_000

/**
 * Makes a text that can be answered once, within two minutes, by whoever holds `secret`: a browser's cookie, or the id of a
 * session. Only its hash is kept. Nothing else is known of who asks.
 */
export function issueChallenge(purpose: ChallengePurpose, secret: string): Promise<Challenge> {
  return asSystem(async (tx) => {
    const at = now()
    const nonce = randomBytes(NONCE_BYTES).toString('base64url')
    const expiresAt = new Date(at.getTime() + CHALLENGE_MS)
    const text = challengeText(purpose, new URL(env().PUBLIC_URL).origin, at, nonce)
    const id = newId()
    await tx.signatureChallenge.create({
      data: { id, purpose, text, boundTo: hashOf(secret), createdAt: at, expiresAt },
    })
    await tx.signatureChallenge.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - KEEP_MS) } } })
    return { id, text, expiresAt: expiresAt.toISOString() }
  })
}

/** What a challenge is bound to, as it is kept. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

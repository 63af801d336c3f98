import { createHash, createHmac } from 'node:crypto'
import { env } from '@/server/platform/env'

/**
 * The secret of a feed's address, 256 bits, base64url. It is made from the feed's id and the portal's key, so that the answer
 * of the command, which is kept for repeats, does not hold it; the database knows only its hash.
 */
export const feedSecret = (feedId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`calendar-feed:${feedId}`).digest('base64url')

/** SHA-256 of a secret, lower-case hex. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

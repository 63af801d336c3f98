import { createECDH } from 'node:crypto'
import { env } from './env'

/** What the portal shows of itself to push services (RFC 8292); keys in base64url. */
export interface Vapid {
  publicKey: string
  privateKey: string
  /** Whom the operator of a push service may ask: an https address of the portal, or its mail's. */
  subject: string
}

/** The portal's key for push; null where none is set, and nobody is told by push. */
export function vapid(): Vapid | null {
  const { VAPID_PRIVATE_KEY, PUBLIC_URL, MAIL_FROM } = env()
  if (!VAPID_PRIVATE_KEY) return null
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(VAPID_PRIVATE_KEY, 'base64url')
  const address = /<(.+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM
  return {
    publicKey: pair.getPublicKey('base64url', 'uncompressed'),
    privateKey: VAPID_PRIVATE_KEY,
    subject: PUBLIC_URL.startsWith('https://') ? new URL(PUBLIC_URL).origin : `mailto:${address}`,
  }
}

import { createPublicKey, verify } from 'node:crypto'

const DAY_S = 86_400

const parse = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>

/**
 * Checks a sender's `Authorization: vapid t=…, k=…` as a push service does (RFC 8292): the signature by the key it was
 * subscribed with, the audience, the term of at most a day, somebody to write to. Answers what is wrong, or null. `now` in
 * milliseconds.
 */
export function vapidFault(
  header: string | undefined,
  expected: { audience: string; key: string; now: number },
): string | null {
  const given = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header ?? '')
  if (!given) return 'no vapid'
  const [, head = '', claims = '', signature = '', key = ''] = given
  if (key !== expected.key) return 'another key'
  if (parse(head)['alg'] !== 'ES256') return 'not ES256'
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!signed) return 'wrong signature'
  const { aud, exp, sub } = parse(claims)
  if (aud !== expected.audience) return 'another audience'
  const now = expected.now / 1_000
  if (typeof exp !== 'number' || exp <= now || exp > now + DAY_S) return 'wrong term'
  return typeof sub === 'string' && /^(mailto:.+@|https:\/\/)/.test(sub) ? null : 'nobody to write to'
}

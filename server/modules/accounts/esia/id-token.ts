import { z } from 'zod'
import type { Certificate } from '../../signatures/domain/certificate'
import { digestible, verifySignature } from '../../signatures/domain/crypto-engine'
import { EsiaRefused } from './refused'

/** How far the clocks may be apart, seconds. */
const TOLERANCE = 60

const Header = z.object({ alg: z.enum(['GOST3410_2012_256', 'RS256']) })

const Payload = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
  nonce: z.string().optional(),
  'urn:esia:sbj': z.object({
    'urn:esia:sbj:oid': z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/)),
  }),
})

interface Expected {
  readonly certificate: Certificate
  /** The host of ЕСИА, which names itself `http://host/` without TLS. */
  readonly host: string
  readonly audience: string
  readonly nonce: string | undefined
  readonly now: Date
}

/**
 * Checks an id token of ЕСИА and answers whose it is, by number. Refuses with EsiaFailed one that is forged or meant for
 * another, with EsiaClock one from another time, with EsiaExpired one that answers another browser.
 */
export async function readIdToken(token: string, expected: Expected): Promise<string> {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const claims = Payload.safeParse(jsonIn(payload)).data
  if (!claims || rest.length > 0) throw forged('shape')
  if (!(await isSigned(header, payload, signature, expected.certificate))) throw forged('signature')
  if (claims.iss !== `http://${expected.host}/`) throw forged('issuer')
  if (![claims.aud].flat().includes(expected.audience)) throw forged('audience')
  const now = expected.now.getTime() / 1_000
  if (claims.exp < now - TOLERANCE || Math.max(claims.iat, claims.nbf ?? 0) > now + TOLERANCE) {
    throw new EsiaRefused('EsiaClock', 'id-token-time')
  }
  // ЕСИА may leave the nonce out: then PKCE and the state, which it may not, bind the answer to the browser.
  if (claims.nonce !== undefined && claims.nonce !== expected.nonce) {
    throw new EsiaRefused('EsiaExpired', 'id-token-nonce')
  }
  return claims['urn:esia:sbj']['urn:esia:sbj:oid']
}

const forged = (what: string) => new EsiaRefused('EsiaFailed', `id-token-${what}`)

/** By the key of the certificate only: the header may not choose another way than the key's own. */
async function isSigned(header: string, payload: string, signature: string, { key }: Certificate) {
  const alg = Header.safeParse(jsonIn(header)).data?.alg
  if (typeof key === 'string' || alg === undefined) return false
  if ((alg === 'RS256') !== (key.kind === 'rsa')) return false
  const data = digestible(Buffer.from(`${header}.${payload}`))
  const bytes = Buffer.from(signature, 'base64url')
  if (key.kind === 'rsa') return verifySignature({ kind: 'rsa', digest: 'sha256' }, key, data, bytes)
  if (key.kind !== 'gost' || key.digest !== 'streebog256') return false
  return verifySignature({ kind: 'gost', digest: 'streebog256' }, key, data, bytes)
}

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

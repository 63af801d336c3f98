import { z } from 'zod'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { digestible, verifySignature } from '@/server/modules/signatures/domain/crypto-engine'
import type { EsiaPerson } from '../persons'
import { claimsOf } from '../shapes'
import type { TokenKey } from './token-key'

/** Tokens of ЕСИА: JWT signed by GOST, with claims that begin `urn:esia:`. */

const ALG = 'GOST3410_2012_256'
/** Seconds that tokens live. */
export const TOKEN_LIFE = 3_600

/** What spoils tokens when a test asks for it. */
export interface Spoiling {
  claims(claims: Record<string, unknown>): Record<string, unknown>
  signature(bytes: Uint8Array): Uint8Array
}

interface Issue {
  readonly issuer: string
  readonly clientId: string
  readonly sessionId: string
  readonly now: Date
}

/** The access token; the provider's own token travels in it as `jti`. */
export function accessClaims(
  { issuer, clientId, sessionId, now }: Issue,
  token: { value: string; scope: string; person: EsiaPerson },
) {
  const at = seconds(now)
  return {
    iss: issuer,
    nbf: at,
    iat: at,
    exp: at + TOKEN_LIFE,
    scope: token.scope,
    client_id: clientId,
    jti: token.value,
    'urn:esia:sid': sessionId,
    'urn:esia:sbj_id': token.person.oid,
  }
}

/** The id token: who signed in, how, and whether the account is confirmed. The person's data are asked for by `/rs`. */
export function idClaims(
  { issuer, clientId, sessionId, now }: Issue,
  { person, nonce, authTime }: { person: EsiaPerson; nonce: string | undefined; authTime: number },
) {
  const at = seconds(now)
  const claims = claimsOf(person, [])
  return {
    iss: issuer,
    aud: clientId,
    sub: person.oid,
    nbf: at,
    iat: at,
    exp: at + TOKEN_LIFE,
    auth_time: authTime,
    amr: ['PWD'],
    ...(nonce !== undefined && { nonce }),
    'urn:esia:sid': sessionId,
    'urn:esia:amd': claims['urn:esia:amd'],
    'urn:esia:sbj': claims['urn:esia:sbj'],
  }
}

/** Signs claims. `sbt` tells what kind of token it is. */
export async function writeToken(
  { key }: TokenKey,
  sbt: 'access' | 'id',
  claims: Record<string, unknown>,
  spoiling: Spoiling | null,
): Promise<string> {
  const header = { ver: 1, typ: 'JWT', sbt, alg: ALG }
  const body = spoiling ? spoiling.claims(claims) : claims
  const signed = [header, body].map((part) => base64url(JSON.stringify(part))).join('.')
  const signature = await key.sign(Buffer.from(signed))
  return `${signed}.${base64url(spoiling ? spoiling.signature(signature) : signature)}`
}

const Access = z.object({ jti: z.string(), exp: z.number() })

/** The provider's own token inside an access token that we have signed; null for one that we have not, or that has expired. */
export async function unwrapToken(
  { certificate }: TokenKey,
  token: string,
  now: Date,
): Promise<string | null> {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { key } = readCertificate(certificate)
  if (typeof key === 'string') return null
  const data = digestible(Buffer.from(`${header}.${payload}`))
  const scheme = { kind: 'gost', digest: 'streebog256' } as const
  if (!(await verifySignature(scheme, key, data, Buffer.from(signature, 'base64url')))) return null
  const claims = Access.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return claims.exp > seconds(now) ? claims.jti : null
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1_000)

const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url')

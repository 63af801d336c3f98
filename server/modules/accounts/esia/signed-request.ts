import { createHash } from 'node:crypto'
import { z } from 'zod'
import { refusedByEsia, EsiaRefused } from './refused'
import { type EsiaService, ESIA_SCOPES, TOKEN_PATH, askEsia, jsonOf } from './service'

/**
 * Requests in ЕСИА's dialect of OAuth 2.0 (v2/ac and v3/te): instead of a shared secret each carries a signature over its
 * own values, one after another: client_id, scope, timestamp, state, redirect_uri, and in the second one the code.
 */

/** `2026.01.31 09:00:00 +0000`. */
export function esiaTime(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ')} +0000`
}

/**
 * The `state` that ЕСИА is given: it wants a UUID of version 4, next-auth makes and keeps a random string. One follows from
 * the other, so nothing more has to be kept.
 */
export function stateFor(secret: string): string {
  const bytes = createHash('sha256').update(`esia-state:${secret}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

interface Signed {
  readonly scope: string
  readonly state: string
  readonly redirectUri: string
  readonly code?: string
}

async function secretParameters({ mnemonic, signer }: EsiaService, request: Signed, now: Date) {
  const { scope, state, redirectUri, code = '' } = request
  const timestamp = esiaTime(now)
  const signature = await signer.sign(mnemonic + scope + timestamp + state + redirectUri + code, now)
  return { timestamp, client_secret: Buffer.from(signature).toString('base64url') }
}

/**
 * Makes an authorization request of OAuth into one of ЕСИА: its state a UUID, its secret a signature. `address` is where
 * next-auth would have sent the browser. Refuses with EsiaMisconfigured when the request asks for what the portal never does.
 */
export async function signAuthorization(service: EsiaService, address: URL, now: Date): Promise<URL> {
  const parameter = (name: string) => address.searchParams.get(name) ?? ''
  const scope = parameter('scope')
  if (!isOurScope(scope)) throw new EsiaRefused('EsiaMisconfigured', 'scope')
  const state = stateFor(parameter('state'))
  const redirectUri = parameter('redirect_uri')
  const signed = new URL(address)
  const parameters = {
    access_type: 'online',
    state,
    ...(await secretParameters(service, { scope, state, redirectUri }, now)),
  }
  for (const [name, value] of Object.entries(parameters)) signed.searchParams.set(name, value)
  return signed
}

/** The scope comes back in the address of the door, so it is checked before it is signed. */
function isOurScope(scope: string): boolean {
  const own: readonly string[] = ESIA_SCOPES
  return scope.split(' ').every((each) => own.includes(each) || organisationOf(each) !== null)
}

/** The organisation's number in `http://esia.gosuslugi.ru/org_inn?org_oid=…`; null for other scopes. */
export function organisationOf(scope: string): string | null {
  return /^http:\/\/esia\.gosuslugi\.ru\/org_(?:inn|kpp)\?org_oid=(\d{1,20})$/.exec(scope)?.[1] ?? null
}

const Tokens = z.object({ access_token: z.string().min(1), id_token: z.string().min(1), state: z.string() })
const Refusal = z.object({ error: z.string(), error_description: z.string().nullish() })

/** Tokens for a code. Refuses with what ЕСИА says. */
export async function exchangeCode(
  service: EsiaService,
  request: Required<Signed> & { readonly verifier: string },
  now: Date,
): Promise<{ accessToken: string; idToken: string }> {
  const { scope, state, redirectUri, code, verifier } = request
  const response = await askEsia(service.apiOrigin + TOKEN_PATH, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: service.mnemonic,
      grant_type: 'authorization_code',
      token_type: 'Bearer',
      code,
      scope,
      state,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      client_certificate_hash: service.certificateHash,
      ...(await secretParameters(service, request, now)),
    }),
  })
  const body = await jsonOf(response)
  if (!response.ok) {
    const refusal = Refusal.safeParse(body).data
    throw refusedByEsia(refusal?.error ?? 'unknown', refusal?.error_description ?? null)
  }
  const tokens = Tokens.safeParse(body).data
  // ЕСИА repeats the state, so that an answer to another request cannot be taken for this one.
  if (tokens?.state !== state) throw new EsiaRefused('EsiaFailed', 'token-answer')
  return { accessToken: tokens.access_token, idToken: tokens.id_token }
}

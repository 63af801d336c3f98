import { createHash } from 'node:crypto'
import type Provider from 'oidc-provider'
import type { Directory } from '../directory'
import { type Middleware, readBody } from '../http'
import { EsiaRefusal, describeRefusal } from './refusals'
import {
  type InformationSystem,
  type Parameters,
  assertCertificateHash,
  assertSecret,
  assertTimely,
  readParameters,
  required,
} from './system'
import type { TokenKey } from './token-key'
import { type Spoiling, TOKEN_LIFE, accessClaims, idClaims, writeToken } from './tokens'

export const TOKEN_PATH = '/aas/oauth2/v3/te'

/** What is signed by the secret of a token request, in this order. */
const SIGNED = ['client_id', 'scope', 'timestamp', 'state', 'redirect_uri', 'code'] as const

interface Options {
  readonly provider: Provider
  readonly directory: Directory
  readonly system: InformationSystem
  readonly tokenKey: TokenKey
  /** `iss` of the tokens: an address with a slash at its end and without TLS, as ЕСИА has it. */
  readonly issuer: string
  readonly spoiling: () => Spoiling | null
  readonly now: () => Date
}

/** `POST /aas/oauth2/v3/te`: exchanges a code for tokens, once. */
export function createToken(options: Options): Middleware {
  const { provider, directory, system, tokenKey, issuer, now } = options
  return async (ctx, next) => {
    if (ctx.path !== TOKEN_PATH || ctx.method !== 'POST') return next()
    ctx.set('Cache-Control', 'no-store')
    try {
      const parameters = readParameters(new URLSearchParams(await readBody(ctx.req)))
      await assertRequest(system, parameters, now())
      ctx.body = await exchange(parameters)
    } catch (error) {
      if (!(error instanceof EsiaRefusal)) throw error
      const { code, detail } = error
      ctx.status = code === 'ESIA-007053' ? 401 : 400
      ctx.body = describeRefusal(code, detail)
    }
  }

  async function exchange(parameters: Parameters) {
    const code = await redeem(parameters)
    const { accountId = '', scope = '', grantId = '', sessionUid, nonce, authTime } = code
    const person = directory.findByOid(accountId)
    const client = await provider.Client.find(system.mnemonic)
    if (!person || !client) throw new EsiaRefusal('ESIA-007011')
    const token = new provider.AccessToken({
      client,
      accountId,
      scope,
      grantId,
      gty: 'authorization_code',
      sessionUid,
      expiresWithSession: false,
    })
    const issue = { issuer, clientId: system.mnemonic, sessionId: sessionUid ?? grantId, now: now() }
    const access = accessClaims(issue, { value: await token.save(), scope, person })
    const id = idClaims(issue, { person, nonce, authTime: authTime ?? access.iat })
    return {
      access_token: await writeToken(tokenKey, 'access', access, null),
      id_token: await writeToken(tokenKey, 'id', id, options.spoiling()),
      state: required(parameters, 'state'),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE,
    }
  }

  /** The code, used up. One that comes a second time takes back what it gave. */
  async function redeem(parameters: Parameters) {
    const code = await provider.AuthorizationCode.find(required(parameters, 'code'))
    if (!code || code.isExpired || code.clientId !== system.mnemonic) throw new EsiaRefusal('ESIA-007011')
    if (isConsumed(code)) {
      if (code.grantId) await provider.AccessToken.revokeByGrantId(code.grantId)
      throw new EsiaRefusal('ESIA-007011')
    }
    if (code.redirectUri !== parameters.get('redirect_uri')) throw new EsiaRefusal('ESIA-007023')
    const verifier = required(parameters, 'code_verifier')
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    if (code.codeChallenge !== challenge) throw new EsiaRefusal('ESIA-007040')
    await code.consume()
    return code
  }
}

/** The provider marks a used code so, without saying it in its types. */
const isConsumed = (code: object) => 'consumed' in code && Boolean(code.consumed)

async function assertRequest(system: InformationSystem, parameters: Parameters, now: Date) {
  for (const name of [...SIGNED, 'grant_type', 'token_type', 'client_secret']) required(parameters, name)
  if (parameters.get('client_id') !== system.mnemonic) throw new EsiaRefusal('ESIA-007002')
  if (parameters.get('grant_type') !== 'authorization_code')
    throw new EsiaRefusal('ESIA-007003', 'grant_type')
  if (parameters.get('token_type') !== 'Bearer') throw new EsiaRefusal('ESIA-007003', 'token_type')
  assertTimely(parameters, now)
  assertCertificateHash(system, parameters)
  await assertSecret(system, parameters, SIGNED, now)
}

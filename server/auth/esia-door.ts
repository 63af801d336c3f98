import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { enterThroughEsia } from '../modules/accounts/commands/enter-through-esia'
import { accountFromClaims } from '../modules/accounts/domain/esia-account'
import type { EsiaFailure } from '../modules/accounts/domain/esia-failure'
import { readIdToken } from '../modules/accounts/esia/id-token'
import { esiaService } from '../modules/accounts/esia/open-service'
import { EsiaRefused, refusedByEsia } from '../modules/accounts/esia/refused'
import { readAccount } from '../modules/accounts/esia/resources'
import { AUTHORIZE_PATH, ESIA_SCOPES } from '../modules/accounts/esia/service'
import { SignerError } from '../modules/accounts/esia/signer'
import { exchangeCode, signAuthorization, stateFor } from '../modules/accounts/esia/signed-request'
import { now } from '../platform/clock'
import { type Env, env } from '../platform/env'
import { logger } from '../platform/logger'

/** The door of ЕСИА for one request of next-auth. */
export interface EsiaDoor {
  readonly provider: OAuthConfig<Profile>
  /** Looks after what next-auth answers: signs the way to ЕСИА, and says exactly why a sign-in failed. */
  finish(response: Response): Promise<Response>
}

/** What is asked of the request that next-auth is about to handle. */
interface Coming {
  readonly address: URL
  cookie(name: string): string | undefined
}

/** Opens the door by the settings of the process; null when it is off. */
export function esiaDoor(coming: Coming): EsiaDoor | null {
  const settings = env()
  if (settings.ESIA === 'off') return null
  let failure: EsiaFailure | null = failureInCallback(coming.address)
  /** next-auth tells the page no more than that something failed; what exactly is remembered here. */
  const noticing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      failure = noted(error)
      throw error
    }
  }
  return {
    provider: settings.ESIA === 'service' ? service(settings, noticing) : standIn(settings, noticing),
    async finish(response) {
      const location = response.headers.get('location')
      if (location === null) return response
      if (settings.ESIA === 'service' && location.startsWith(`${settings.ESIA_URL}${AUTHORIZE_PATH}?`)) {
        const signed = await noticing(async () =>
          signAuthorization(await esiaService(settings), new URL(location), now()),
        ).catch(() => null)
        response.headers.set(
          'location',
          signed?.href ?? signInPage(settings, wayOn(settings, coming, response), failure),
        )
      } else if (failure && isRefusal(new URL(location, settings.PUBLIC_URL))) {
        response.headers.set('location', signInPage(settings, wayOn(settings, coming, response), failure))
      }
      return response
    },
  }
}

type Noticing = <T>(work: () => Promise<T>) => Promise<T>

const checks = (): ['pkce', 'state', 'nonce'] => ['pkce', 'state', 'nonce']

const common = { id: 'esia', name: 'ЕСИА', type: 'oauth' as const, checks: checks() }

/** Anything after the person is known: the portal's user is the profile. */
const enter = { profile: ({ sub }: Profile) => ({ id: sub ?? '' }) }

/** The stand-in by plain OpenID Connect: next-auth's own client checks everything, claims hold the person. */
function standIn({ ESIA_ISSUER, ESIA_CLIENT_ID, ESIA_CLIENT_SECRET }: Env, noticing: Noticing) {
  return {
    ...common,
    ...enter,
    wellKnown: `${ESIA_ISSUER}/.well-known/openid-configuration`,
    clientId: ESIA_CLIENT_ID,
    clientSecret: ESIA_CLIENT_SECRET!,
    idToken: true,
    authorization: { params: { scope: ESIA_SCOPES.join(' '), prompt: 'login' } },
    userinfo: {
      // The id token has been checked by now and holds all claims.
      request: ({ tokens }) =>
        noticing(async () => {
          const claims: unknown = JSON.parse(
            Buffer.from(String(tokens.id_token).split('.')[1] ?? '', 'base64url').toString('utf8'),
          )
          return { sub: await enterThroughEsia(accountFromClaims(claims)) }
        }),
    },
  } satisfies OAuthConfig<Profile>
}

/** The state's own service: the same door, but the exchange and the resources in ЕСИА's dialect. */
function service(settings: Env, noticing: Noticing) {
  const scope = ESIA_SCOPES.join(' ')
  return {
    ...common,
    ...enter,
    clientId: settings.ESIA_CLIENT_ID,
    issuer: settings.ESIA_URL!,
    authorization: { url: `${settings.ESIA_URL}${AUTHORIZE_PATH}`, params: { scope } },
    token: {
      request: ({ params, checks, provider }) =>
        noticing(async () => {
          const { state: secret, code_verifier: verifier } = checks
          const nonce = 'nonce' in checks ? checks.nonce : undefined
          if (!secret || !verifier || !params.code) throw new EsiaRefused('EsiaExpired', 'callback-shape')
          const state = stateFor(secret)
          if (params.state !== state) throw new EsiaRefused('EsiaExpired', 'state')
          const esia = await esiaService(settings)
          const request = { scope, state, redirectUri: provider.callbackUrl, code: params.code, verifier }
          const { accessToken, idToken } = await exchangeCode(esia, request, now())
          const oid = await readIdToken(idToken, {
            certificate: esia.tokenCertificate,
            host: new URL(esia.origin).host,
            audience: esia.mnemonic,
            nonce,
            now: now(),
          })
          return { tokens: { access_token: accessToken, oid } }
        }),
    },
    userinfo: {
      request: ({ tokens }) =>
        noticing(async () => {
          const esia = await esiaService(settings)
          const oid = String(tokens['oid'])
          const account = await readAccount(esia, { oid, accessToken: tokens.access_token ?? '' })
          return { sub: await enterThroughEsia(account) }
        }),
    },
  } satisfies OAuthConfig<Profile>
}

/** ЕСИА says no by the address it sends the browser back to. */
function failureInCallback({ pathname, searchParams }: URL): EsiaFailure | null {
  const error = searchParams.get('error')
  if (error === null || !pathname.endsWith('/callback/esia')) return null
  return noted(refusedByEsia(error, searchParams.get('error_description')))
}

/** What the page is told; the log is told a little more, never who it was. */
function noted(error: unknown): EsiaFailure {
  if (error instanceof EsiaRefused) {
    logger.warn({ failure: error.failure, detail: error.detail }, 'esia.refused')
    return error.failure
  }
  logger.error({ err: error }, 'esia.failed')
  return error instanceof SignerError ? 'EsiaMisconfigured' : 'EsiaFailed'
}

/** Where next-auth sends the browser when a door has failed. */
const isRefusal = ({ pathname }: URL) => /^\/(sign-in|api\/auth\/(error|signin))$/.test(pathname)

/** Where the person was going: next-auth keeps it in a cookie, which this very answer may be setting. */
function wayOn({ PUBLIC_URL }: Env, coming: Coming, response: Response): string | null {
  const name = `${PUBLIC_URL.startsWith('https://') ? '__Secure-' : ''}next-auth.callback-url`
  const set = response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`))
  const value = set?.slice(name.length + 1).split(';')[0]
  return value ? decodeURIComponent(value) : (coming.cookie(name) ?? null)
}

/** The sign-in page with the reason, and with the way on that the person had before. */
function signInPage({ PUBLIC_URL }: Env, wayOn: string | null, failure: EsiaFailure | null): string {
  const page = new URL('/sign-in', PUBLIC_URL)
  page.searchParams.set('error', failure ?? 'EsiaFailed')
  if (wayOn) page.searchParams.set('callbackUrl', wayOn)
  return page.href
}

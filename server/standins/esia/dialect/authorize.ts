import { type Context, type Middleware, sendPage } from '../http'
import { noticePage } from '../pages'
import { ALL_SCOPES, isOrganisationScope } from '../scopes'
import { TEXTS, chooseLanguage } from '../texts'
import { EsiaRefusal, describeRefusal } from './refusals'
import {
  type InformationSystem,
  type Parameters,
  assertSecret,
  assertTimely,
  readParameters,
  required,
} from './system'

export const AUTHORIZE_PATH = '/aas/oauth2/v2/ac'

/** What is signed by the secret of an authorization request, in this order. */
const SIGNED = ['client_id', 'scope', 'timestamp', 'state', 'redirect_uri'] as const

interface Options {
  readonly system: InformationSystem
  readonly portal: string
  readonly portalOrigins: readonly string[]
  readonly now: () => Date
}

/**
 * `GET /aas/oauth2/v2/ac`: checks what ЕСИА checks and hands the rest, choosing a person and making a code, to the
 * provider's own endpoint. A request that may not be answered to its address gets a page, any other its callback.
 */
export function createAuthorize({ system, portal, portalOrigins, now }: Options): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== AUTHORIZE_PATH || ctx.method !== 'GET') return next()
    let answerTo: { address: string; state: string } | null = null
    try {
      const parameters = readParameters(new URLSearchParams(ctx.querystring))
      answerTo = addressOf(system, parameters)
      await assertRequest(system, parameters, now())
      ctx.path = '/auth'
      ctx.querystring = translate(parameters).toString()
    } catch (error) {
      if (!(error instanceof EsiaRefusal)) throw error
      return refuse(ctx, error, answerTo)
    }
    return next()
  }

  function refuse(
    ctx: Context,
    { code, detail }: EsiaRefusal,
    to: { address: string; state: string } | null,
  ) {
    if (!to) {
      const language = chooseLanguage(ctx.query['lang'])
      const page = noticePage(language, TEXTS[language].refused, { portal, code })
      return sendPage(ctx, 400, page, portalOrigins)
    }
    const target = new URL(to.address)
    const { error, error_description } = describeRefusal(code, detail)
    for (const [name, value] of Object.entries({ error, error_description, state: to.state })) {
      target.searchParams.set(name, value)
    }
    ctx.status = 303
    ctx.redirect(target.href)
  }
}

/** Where the answer goes: only ever to an address that the system has given before (007023). */
function addressOf(system: InformationSystem, parameters: Parameters) {
  if (required(parameters, 'client_id') !== system.mnemonic) throw new EsiaRefusal('ESIA-007002')
  const address = required(parameters, 'redirect_uri')
  if (!system.redirectUris.includes(address)) throw new EsiaRefusal('ESIA-007023')
  return { address, state: parameters.get('state') ?? '' }
}

async function assertRequest(system: InformationSystem, parameters: Parameters, now: Date) {
  for (const name of [...SIGNED, 'response_type', 'access_type', 'client_secret']) required(parameters, name)
  if (parameters.get('response_type') !== 'code') throw new EsiaRefusal('ESIA-007003', 'response_type')
  if (!UUID.test(required(parameters, 'state'))) throw new EsiaRefusal('ESIA-007003', 'state')
  if (!['online', 'offline'].includes(required(parameters, 'access_type'))) {
    throw new EsiaRefusal('ESIA-007003', 'access_type')
  }
  assertTimely(parameters, now)
  assertScope(required(parameters, 'scope'))
  assertRoles(parameters.get('roles'))
  assertChallenge(parameters)
  await assertSecret(system, parameters, SIGNED, now)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

function assertScope(scope: string) {
  const scopes = scope.split(' ')
  const unknown = scopes.find((each) => !ALL_SCOPES.includes(each) && !isOrganisationScope(each))
  if (unknown !== undefined || !scopes.includes('openid')) throw new EsiaRefusal('ESIA-007006', unknown)
}

/** The form of `roles` is not public; the stand-in knows kinds of roles: a person, an entrepreneur, a legal entity. */
function assertRoles(roles: string | undefined) {
  if (roles !== undefined && !/^[PBL]( [PBL])*$/.test(roles)) throw new EsiaRefusal('ESIA-007060')
}

function assertChallenge(parameters: Parameters) {
  const challenge = parameters.get('code_challenge') ?? ''
  if (parameters.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new EsiaRefusal('ESIA-007039')
  }
}

/** The same request in the words of OpenID Connect. */
function translate(parameters: Parameters): URLSearchParams {
  const translated = new URLSearchParams({ response_type: 'code' })
  for (const name of [
    'client_id',
    'redirect_uri',
    'scope',
    'state',
    'nonce',
    'code_challenge',
    'code_challenge_method',
    'ui_locales',
  ]) {
    const value = parameters.get(name)
    if (value !== undefined) translated.set(name, value)
  }
  return translated
}

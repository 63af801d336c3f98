import Provider, { type Configuration, type KoaContextWithOIDC, interactionPolicy } from 'oidc-provider'
import type { Directory } from './directory'
import { sendPage } from './http'
import type { EsiaKeys } from './keys'
import { createMemoryStore } from './memory-store'
import { noticePage } from './pages'
import { ALL_SCOPES, CLAIMS_BY_SCOPE, organisationOidOf } from './scopes'
import { claimsOf } from './shapes'
import { TEXTS, chooseLanguage } from './texts'

export interface ProviderOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  readonly keys: EsiaKeys
  readonly directory: Directory
  readonly portal: string
  readonly portalOrigins: readonly string[]
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * The OpenID Connect server: authorization code with PKCE only, one client that may send its secret either way, id token
 * signed by RS256 with the claims of the granted scopes inside.
 */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, keys, portal, portalOrigins } = options
  const provider = new Provider(issuer, {
    adapter: createMemoryStore(),
    jwks: { keys: [keys.signing] },
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ALL_SCOPES,
    claims: CLAIMS_BY_SCOPE,
    // The portal reads who signed in from the id token; by default claims of scopes go to userinfo only.
    conformIdTokenClaims: false,
    cookies: {
      keys: [keys.cookie],
      // Cookies do not tell ports apart: the portal on the same host must not meet names that are its own.
      names: { session: 'esia_session', interaction: 'esia_interaction', resume: 'esia_resume' },
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: MINUTE,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: 15 * MINUTE,
      Session: HOUR,
    },
    // The next person in the same browser must not kill what the portal was given for the previous one.
    expiresWithSession: () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    interactions: { policy: alwaysChoose(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => findAccount(options.directory, sub),
    loadExistingGrant: (ctx) => grantRequested(ctx, options.directory),
    renderError: (ctx, { error }) => {
      const language = chooseLanguage(ctx.query['lang'], ctx.query['ui_locales'])
      const texts = TEXTS[language]
      const notice =
        error === 'server_error' ? texts.failed : ctx.status === 404 ? texts.expired : texts.refused
      sendPage(ctx, ctx.status, noticePage(language, notice, { portal, code: error }), portalOrigins)
    },
  } satisfies Configuration)
  // Behind a proxy that ends TLS the provider must believe X-Forwarded-Proto, or it would name http addresses.
  provider.proxy = issuer.startsWith('https://')
  return provider
}

/** One question, asked at every sign-in: who is it? What is passed on is told on the same page, so no consent follows. */
function alwaysChoose() {
  const { Check, Prompt } = interactionPolicy
  return [
    new Prompt(
      { name: 'login', requestable: true },
      new Check('choose_person', 'A person must be chosen', 'login_required', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    ),
  ]
}

function findAccount(directory: Directory, sub: string) {
  const person = directory.findByOid(sub)
  if (!person) return undefined
  return { accountId: sub, claims: () => claimsOf(person, directory.rolesOf(person)) }
}

/** Grants what was asked, except fields of an organisation that is not the person's own. */
async function grantRequested(ctx: KoaContextWithOIDC, directory: Directory) {
  const { account, client, provider, requestParamScopes } = ctx.oidc
  const person = account && directory.findByOid(account.accountId)
  if (!person || !client) return undefined
  const own = new Set(
    directory
      .rolesOf(person)
      .filter(({ membership }) => membership.active)
      .map(({ organisation }) => organisation.oid),
  )
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  const scopes = [...requestParamScopes].filter((scope) => {
    const oid = organisationOidOf(scope)
    return oid === null || own.has(oid)
  })
  grant.addOIDCScope(scopes.join(' '))
  await grant.save()
  return grant
}

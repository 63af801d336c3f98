import { createPrivateKey } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { now } from '@/server/platform/clock'
import { createChooser } from './chooser'
import { createAuthorize } from './dialect/authorize'
import { createToken } from './dialect/token'
import { type TokenKey, loadTokenKey } from './dialect/token-key'
import { unwrapToken } from './dialect/tokens'
import { Directory } from './directory'
import { type Middleware, sendPage } from './http'
import { loadKeys } from './keys'
import { createLogout } from './logout'
import { Misbehaviour } from './misbehaviour'
import { noticePage } from './pages'
import { createProvider } from './provider'
import { createResources } from './resources'
import { TEXTS, chooseLanguage } from './texts'

export interface EsiaOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Public origin without a path; `http://localhost:{port}` by default. */
  readonly issuer?: string
  readonly clientId: string
  readonly clientSecret: string
  /** The portal's callback addresses; the first one's origin is where "back" leads. */
  readonly redirectUris: readonly [string, ...string[]]
  /** Folder where keys are kept; made when missing. */
  readonly folder: string
  /** The certificate of the portal's system, DER: opens ЕСИА's own dialect (`/aas/oauth2/v2/ac`, `/aas/oauth2/v3/te`). */
  readonly certificate?: Uint8Array
  /** Opens `POST /__control`, by which tests make the stand-in slow or wrong. */
  readonly testHooks?: boolean
  readonly logger: Pick<Logger, 'info' | 'error'>
}

export interface Esia {
  readonly issuer: string
  readonly port: number
  /** DER of the certificate by which tokens of ЕСИА's own dialect are checked. */
  readonly tokenCertificate: Uint8Array
  /** Ends open connections and frees the port. */
  close(): Promise<void>
}

/** Thrown with one sentence that names the cure; the entry prints it without a stack. */
export class EsiaStartError extends Error {
  override name = 'EsiaStartError'
}

/** Starts the stand-in and resolves when it answers. Throws EsiaStartError for a taken port or a wrong issuer. */
export async function startEsia(options: EsiaOptions): Promise<Esia> {
  const server = createServer()
  // Longer than callers keep a silent connection: a request on one that is just being closed would be lost.
  server.keepAliveTimeout = 65_000
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  try {
    const issuer = options.issuer ?? `http://localhost:${port}`
    const tokenKey = await loadTokenKey(options.folder, now())
    server.on('request', createHandler(options, issuer, tokenKey))
    return { issuer, port, tokenCertificate: tokenKey.certificate, close: () => close(server) }
  } catch (error) {
    await close(server)
    throw error
  }
}

function createHandler(options: EsiaOptions, issuer: string, tokenKey: TokenKey) {
  if (new URL(issuer).origin !== issuer) {
    throw new EsiaStartError(
      `ESIA_ISSUER: must be an origin without a path or a slash at its end, not ${issuer}`,
    )
  }
  const portalOrigins = [...new Set(options.redirectUris.map((uri) => new URL(uri).origin))]
  const portal = new URL('/', options.redirectUris[0]).href
  const directory = new Directory()
  const keys = loadKeys(options.folder)
  const provider = createProvider({ ...options, issuer, keys, directory, portal, portalOrigins })
  provider.on('server_error', (_ctx, error) => options.logger.error({ err: error }, 'esia.failed'))

  provider.use(logRequests(options.logger))
  const signingKey = createPrivateKey({ key: keys.signing, format: 'jwk' })
  const misbehaviour = new Misbehaviour(directory, signingKey)
  if (options.testHooks) {
    provider.use(misbehaviour.control)
    provider.use(misbehaviour.disturb)
    provider.use(misbehaviour.spoilIdToken)
  }
  if (options.certificate) {
    const system = {
      mnemonic: options.clientId,
      certificate: readCertificate(options.certificate),
      redirectUris: options.redirectUris,
    }
    const clock = () => misbehaviour.requestTime(now())
    provider.use(createAuthorize({ system, portal, portalOrigins, now: clock }))
    provider.use(
      createToken({
        provider,
        directory,
        system,
        tokenKey,
        issuer: tokenIssuerOf(issuer),
        spoiling: () => misbehaviour.spoiling(),
        now: clock,
      }),
    )
  }
  const confirmedOnly = () => misbehaviour.confirmedOnly
  provider.use(createChooser({ provider, directory, portal, portalOrigins, confirmedOnly }))
  provider.use(createLogout({ provider, clientId: options.clientId, portal, portalOrigins }))
  // A token of the dialect has three parts; the provider's own has one.
  const unwrap = (bearer: string) =>
    bearer.includes('.') ? unwrapToken(tokenKey, bearer, now()) : Promise.resolve(bearer)
  provider.use(createResources(provider, directory, unwrap))
  provider.use(async (ctx, next) => {
    if (ctx.path !== '/') return next()
    const language = chooseLanguage(ctx.query['lang'])
    sendPage(ctx, 200, noticePage(language, TEXTS[language].home, { portal }), portalOrigins)
  })
  return provider.callback()
}

/**
 * One line per request: method, the first part of the path (the rest may hold a number of a person), status, time. What
 * a step throws is logged here too and ends as a bare 500.
 */
function logRequests(logger: EsiaOptions['logger']): Middleware {
  return async (ctx, next) => {
    const started = performance.now()
    try {
      await next()
    } catch (error) {
      logger.error({ err: error }, 'esia.failed')
      ctx.status = 500
      ctx.body = { error: 'server_error' }
    }
    const route = `/${ctx.path.split('/')[1] ?? ''}`
    const ms = Math.round(performance.now() - started)
    logger.info({ method: ctx.method, route, status: ctx.status, ms }, 'esia.request')
  }
}

/** ЕСИА names itself in tokens by its host, without TLS and with a slash: `http://esia.gosuslugi.ru/`. */
const tokenIssuerOf = (issuer: string) => `http://${new URL(issuer).host}/`

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      reject(
        new EsiaStartError(
          `ESIA_PORT: port ${port} is taken; stop the other program or set another ESIA_PORT`,
        ),
      )
    })
    server.listen(port, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

import { createPrivateKey } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { createChooser } from './chooser'
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
  /** Opens `POST /__control`, by which tests make the stand-in slow or wrong. */
  readonly testHooks?: boolean
  readonly logger: Pick<Logger, 'info' | 'error'>
}

export interface Esia {
  readonly issuer: string
  readonly port: number
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
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  try {
    const issuer = options.issuer ?? `http://localhost:${port}`
    server.on('request', createHandler(options, issuer))
    return { issuer, port, close: () => close(server) }
  } catch (error) {
    await close(server)
    throw error
  }
}

function createHandler(options: EsiaOptions, issuer: string) {
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
  if (options.testHooks) {
    const signingKey = createPrivateKey({ key: keys.signing, format: 'jwk' })
    const misbehaviour = new Misbehaviour(directory, signingKey)
    provider.use(misbehaviour.control)
    provider.use(misbehaviour.disturb)
    provider.use(misbehaviour.spoilIdToken)
  }
  provider.use(createChooser({ provider, directory, portal, portalOrigins }))
  provider.use(createLogout({ provider, clientId: options.clientId, portal, portalOrigins }))
  provider.use(createResources(provider, directory))
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

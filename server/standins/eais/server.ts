import { createHash, timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { FormatCheck } from './check'
import { ControlOrder, Rules } from './control'
import { Office } from './office'
import { Store } from './store'

export interface EaisOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Folder where messages are kept; made when missing. */
  readonly folder: string
  /** Where the portal takes messages: `{origin}/api/exchange`. */
  readonly portalUrl: string
  readonly secret: string
  /** What answers are drawn from. */
  readonly seed: number
  /** Folder of official schemas, or null. */
  readonly schemas: string | null
  readonly now: () => Date
  readonly logger: Pick<Logger, 'info' | 'error'>
}

export interface RunningEais {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Thrown with one sentence that names the cure; the entry prints it without a stack. */
export class EaisStartError extends Error {
  override name = 'EaisStartError'
}

/** No message of the portal is longer, bytes. */
const BODY_LIMIT = 64 * 1024 * 1024

/** Starts the stand-in and resolves when it answers. Throws EaisStartError for a taken port. */
export async function startEais(options: EaisOptions): Promise<RunningEais> {
  const store = new Store(options.folder)
  const rules = new Rules()
  const check = new FormatCheck(options.schemas)
  const { portalUrl, secret, seed, now } = options
  const office = new Office({ store, rules, check, portalUrl, secret, seed, now })
  const server = createServer(createHandler(options, { store, rules, office }))
  // Longer than callers keep a silent connection: a request on one that is just being closed would be lost.
  server.keepAliveTimeout = 65_000
  await listen(server, options.port)
  office.resume()
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://localhost:${port}`,
    close: async () => {
      office.close()
      await close(server)
      store.close()
    },
  }
}

interface Inside {
  store: Store
  rules: Rules
  office: Office
}

/** What a route answers; `reset` breaks the connection instead. */
type Answer = { status: number; body?: unknown; envelopeId?: string } | 'reset'

function createHandler({ secret, logger }: EaisOptions, { store, rules, office }: Inside) {
  async function answer(request: IncomingMessage): Promise<Answer> {
    const route = `${request.method ?? ''} ${new URL(request.url ?? '/', 'http://eais').pathname}`
    if (route === 'GET /health') return { status: 200, body: { ok: true } }
    if (!isBearer(request.headers.authorization, secret))
      return { status: 401, body: { error: 'unauthorised' } }
    switch (route) {
      case 'POST /messages':
        return receive(await readBody(request))
      case 'GET /control':
        return { status: 200, body: report() }
      case 'POST /control': {
        const order = ControlOrder.safeParse(parseJson(await readBody(request)))
        if (!order.success) return { status: 400, body: { error: 'invalid_order' } }
        rules.obey(order.data)
        return { status: 200, body: report() }
      }
      default:
        return { status: 404, body: { error: 'not_found' } }
    }
  }

  function receive(envelope: string): Answer {
    const reception = office.receive(envelope)
    if ('refused' in reception) return { status: 422, body: { error: 'refused' } }
    if ('failed' in reception) {
      return reception.failed === 'reset' ? 'reset' : { status: 500, body: { error: 'server_error' } }
    }
    return { status: 202, envelopeId: reception.taken }
  }

  /** What it has got, in the order of arrival, and what it does wrong. */
  const report = () => ({
    received: [...store.received.values()].map(({ id, caseId, ordinal, code, documentSha256 }) => ({
      id,
      caseId,
      ordinal,
      code,
      documentSha256,
    })),
    waiting: office.waiting,
    pushed: store.pushedCount,
    rules: rules.list(),
  })

  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch((error: unknown): Answer => {
        if (error instanceof BodyTooLarge) return { status: 413, body: { error: 'too_large' } }
        logger.error({ err: error }, 'eais.failed')
        return { status: 500, body: { error: 'server_error' } }
      })
      .then((answered) => {
        if (answered === 'reset') return void request.socket.destroy()
        const { status, body, envelopeId } = answered
        response
          .writeHead(status, {
            'content-type': 'application/json',
            ...(envelopeId && { 'x-envelope-id': envelopeId }),
          })
          .end(body === undefined ? '' : JSON.stringify(body))
      })
      .catch((error: unknown) => logger.error({ err: error }, 'eais.failed'))
  }
}

/** Takes the same time however much of the secret was guessed. */
function isBearer(header: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`))
}

class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > BODY_LIMIT) throw new BodyTooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      const cure = 'stop the other program or set another EAIS_PORT'
      reject(new EaisStartError(`EAIS_PORT: port ${port} is taken; ${cure}`))
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

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { readCertificationRequest, writePem } from '@/server/modules/signatures/domain/certification-request'
import { binaryPieces } from '@/server/modules/signatures/domain/input'
import { Refusal } from '@/server/modules/signatures/domain/refusal'
import { Authority, type LevelName } from './authority'
import { ministryList } from './ministry-list'
import { ControlOrder, DEVIATIONS, type Switches, WELL_BEHAVED, isDeviation } from './misbehaviour'
import { SUBJECTS, findSubject } from './subjects'

export interface AuthorityOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Where it is reached, without a final slash; `http://localhost:{port}` by default. It is written into certificates. */
  readonly url?: string
  /** Folder where keys and revocations are kept; made when missing. */
  readonly folder: string
  /** Opens `POST /__control`, by which tests make the authority wrong. */
  readonly testHooks?: boolean
  readonly now: () => Date
  readonly logger: Pick<Logger, 'info' | 'error'>
}

export interface RunningAuthority {
  readonly url: string
  readonly port: number
  readonly authority: Authority
  close(): Promise<void>
}

/** Thrown with one sentence that names the cure; the entry prints it without a stack. */
export class AuthorityStartError extends Error {
  override name = 'AuthorityStartError'
}

/** Starts the stand-in and resolves when it answers. Throws AuthorityStartError for a taken port. */
export async function startAuthority(options: AuthorityOptions): Promise<RunningAuthority> {
  const server = createServer()
  // Longer than callers keep a silent connection: a request on one that is just being closed would be lost.
  server.keepAliveTimeout = 65_000
  await listen(server, options.port)
  try {
    const { port } = server.address() as AddressInfo
    const url = options.url ?? `http://localhost:${port}`
    const authority = await Authority.open(options.folder, url, options.now())
    server.on('request', createHandler(options, authority))
    return { url, port, authority, close: () => close(server) }
  } catch (error) {
    await close(server)
    throw error
  }
}

/** What a route answers. */
interface Answer {
  readonly status?: number
  readonly type: string
  readonly body: string | Uint8Array
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

function createHandler(options: AuthorityOptions, authority: Authority) {
  let switches: Switches = { ...WELL_BEHAVED }

  async function answer(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
    const route = `${request.method ?? ''} ${path}`
    const file = /^GET \/(lists|certificates)\/(root|issuing)\.(crl|cer)$/.exec(route)
    if (file) return fileOf(file[2] as LevelName, file[1] === 'lists')
    switch (route) {
      case 'GET /':
        return { type: 'text/plain; charset=utf-8', body: HOME }
      case 'GET /subjects':
        return json(
          SUBJECTS.map(({ key, kind, person, organisation }) => ({ key, kind, person, organisation })),
        )
      case 'GET /list.xml':
        return { type: 'application/xml', body: ministryList(authority, options.now()) }
      case 'POST /certificates':
        return issue(await readBody(request), query.get('subject') ?? '', query.get('made'))
      case 'POST /__control':
        return options.testHooks ? obey(await readBody(request)) : json({ error: 'not_found' }, 404)
      default:
        return json({ error: 'not_found' }, 404)
    }
  }

  async function fileOf(level: LevelName, isList: boolean): Promise<Answer> {
    if (!isList) return { type: 'application/pkix-cert', body: authority.certificate(level).raw }
    const list = await authority.list(level, options.now(), { stale: switches.list === 'stale' })
    if (switches.list === 'damaged') list[list.length - 9]! ^= 1
    const body = switches.list === 'huge' ? new Uint8Array(80 * 1024 * 1024) : list
    return { type: 'application/pkix-crl', body }
  }

  /** A PKCS#10 request, DER or PEM; answers with the certificate and those above it (RFC 8555, 9.1). */
  async function issue(body: Buffer, key: string, made: string | null): Promise<Answer> {
    const subject = findSubject(key)
    if (!subject) return json({ error: 'unknown_subject' }, 404)
    try {
      const request = await readCertificationRequest(binaryPieces(body)[0] ?? new Uint8Array(0))
      // Said with the request itself, no other test can get what was meant for this one.
      const named = options.testHooks && made !== null && isDeviation(made) ? made : null
      const deviation = DEVIATIONS[named ?? switches.nextCertificate]
      const certificate = await authority.issue(request, subject, options.now(), deviation)
      const chain = [certificate, authority.certificate('issuing').raw, authority.certificate('root').raw]
      if (!named) switches.nextCertificate = 'good'
      const pem = chain.map((each) => writePem('CERTIFICATE', each)).join('')
      return { status: 201, type: 'application/pem-certificate-chain', body: pem }
    } catch (error) {
      if (error instanceof Refusal) return json({ error: 'bad_request', reason: error.reason }, 400)
      throw error
    }
  }

  function obey(body: Buffer): Answer {
    const order = ControlOrder.safeParse(parseJson(body))
    if (!order.success) return json({ error: 'invalid_order' }, 400)
    const { reset, revoke = [], ...changes } = order.data
    switches = { ...(reset ? WELL_BEHAVED : switches), ...changes }
    for (const serial of revoke) authority.revoke(serial, options.now())
    return json(switches)
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now()
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://authority')
    if (switches.silent && pathname !== '/__control') return
    answer(request, pathname, searchParams)
      .catch((error: unknown) => {
        if (error instanceof BodyTooLarge) return json({ error: 'too_large' }, 413)
        options.logger.error({ err: error }, 'authority.failed')
        return json({ error: 'server_error' }, 500)
      })
      .then(({ status = 200, type, body }) => {
        response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body)
        const ms = Math.round(performance.now() - started)
        const route = `/${pathname.split('/')[1] ?? ''}`
        options.logger.info({ method: request.method, route, status, ms }, 'authority.request')
      })
      .catch((error: unknown) => options.logger.error({ err: error }, 'authority.failed'))
  }
}

const HOME =
  'Учебный удостоверяющий центр. Сертификаты выдаются вымышленным людям и не имеют силы.\n' +
  'Training certification authority. Its certificates name invented people and have no force.\n'

class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > 64 * 1024) throw new BodyTooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      const cure = 'stop the other program or set another AUTHORITY_PORT'
      reject(new AuthorityStartError(`AUTHORITY_PORT: port ${port} is taken; ${cure}`))
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

import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { PortalCallback } from './callback'
import type { IngestConfig } from './config'
import { Finisher } from './finisher'
import { checkReady } from './health'
import { createMetrics } from './metrics'
import { isUploadId, readPresigned, sameSecret, type Presigned } from './presigned'
import { problemOf, UploadError, type Outcome } from './problems'
import { Receiver } from './receiver'
import { watchSessions } from './sessions'
import { Sweep } from './sweep'
import { DeclaredFile, UploadFolder } from './upload-folder'

/** A sender silent for this long is taken for dead, milliseconds; its upload waits for it on the disk. */
const IDLE_MS = 120_000
const MAX_JSON_BYTES = 1024 * 1024

/** Body of `POST /route-metadata` of uploadthing 7.7.4; `uploads` is added by `withUploadIds`. */
const RouteMetadata = z.object({
  fileKeys: z.array(z.string().regex(/^[A-Za-z0-9_-]+$/)).min(1),
  metadata: z.looseObject({ uploads: z.array(DeclaredFile.extend({ id: z.string().refine(isUploadId) })) }),
  callbackUrl: z.string(),
  callbackSlug: z.string(),
  awaitServerData: z.boolean().default(true),
})
const CallbackResult = z.object({ callbackData: z.unknown() })

/** The ingest as an HTTP server, not yet listening. Call `prepare` before `listen`, `stop` at the end. */
export function createIngest(config: IngestConfig, log: Logger) {
  const folder = new UploadFolder(config.uploads)
  const metrics = createMetrics()
  const callback = new PortalCallback(config)
  const finisher = new Finisher({ config, folder, callback, metrics, log })
  const receiver = new Receiver({ config, folder, finisher, metrics, log })
  const sweep = new Sweep({ config, folder, receiver, metrics, log })
  let deafen: (() => void) | null = null
  const basePath = new URL(config.base).pathname.replace(/\/$/, '')

  async function register(request: IncomingMessage): Promise<Answer> {
    const given = RouteMetadata.safeParse(await readJson(request))
    if (!given.success) return { status: 400, body: { ok: false } }
    const { fileKeys, metadata, callbackUrl, callbackSlug, awaitServerData } = given.data
    if (callbackUrl !== config.callbackUrl) return { status: 403, body: { ok: false } }
    const { uploads, ...kept } = metadata
    if (uploads.length !== fileKeys.length) return { status: 400, body: { ok: false } }
    await Promise.all(
      uploads.map(async ({ id, ...file }, index) => {
        const key = fileKeys[index] ?? ''
        const old = await folder.findRecord(id)
        // Signed twice for one id would let one address write where another was promised.
        if (old && old.key !== key) throw new UploadError('LINK_INVALID')
        if (old) return
        const state = { awaitServerData, metadata: kept, attempts: 0, nextAttemptAt: 0 }
        await folder.saveRecord({ version: 1, id, key, slug: callbackSlug, file, ...state })
      }),
    )
    return { status: 200, body: { ok: true } }
  }

  async function fromPortal(request: IncomingMessage, path: string): Promise<Answer> {
    if (!sameSecret(String(request.headers['x-uploadthing-api-key'] ?? ''), config.apiKey))
      return { status: 401 }
    if (path === '/route-metadata') return await register(request)
    const id = /^\/[A-Za-z0-9_-]+\/([0-9a-f-]{36})\/callback-result$/.exec(path)?.[1]
    if (!id) return { status: 404 }
    const given = CallbackResult.parse(await readJson(request))
    return { status: 200, body: { ok: callback.receive(id, given.callbackData ?? null) } }
  }

  async function fromBrowser(request: IncomingMessage, presigned: Presigned): Promise<Answer> {
    if (request.method === 'PUT') return await receiver.receive(request, presigned)
    const { offset, outcome } = await receiver.offset(presigned)
    const headers: Record<string, string> = { 'x-ut-range-start': String(offset) }
    if (outcome && 'error' in outcome.body) headers['x-upload-error'] = outcome.body.error
    return { status: 200, headers }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const target = request.url ?? '/'
    const path = target.split('?', 1)[0]?.slice(basePath.length) ?? ''
    if (request.method === 'GET') return await observe(request, path)
    if (request.method === 'POST') return await fromPortal(request, path)
    if (request.method === 'OPTIONS') return { status: 204 }
    if (request.method !== 'PUT' && request.method !== 'HEAD') return { status: 405 }
    const presigned = readPresigned(target, { ...config, nowMs: config.nowMs() })
    if (typeof presigned === 'string') throw new UploadError(presigned)
    return await fromBrowser(request, presigned)
  }

  async function observe(request: IncomingMessage, path: string): Promise<Answer> {
    if (path === '/health/live') return { status: 200, body: { ok: true } }
    if (path === '/health/ready') return await checkReady(config, folder)
    if (path !== '/metrics') return { status: 404 }
    const authorised = sameSecret(request.headers.authorization ?? '', `Bearer ${config.metricsToken}`)
    if (config.metricsToken && !authorised) return { status: 401 }
    metrics.active.set(receiver.active)
    return {
      status: 200,
      text: await metrics.registry.metrics(),
      headers: { 'content-type': metrics.registry.contentType },
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let result: Answer
    try {
      result = await answer(request)
    } catch (error) {
      if (!response.socket || response.socket.destroyed) return
      result = problemOf(error)
      if (result.status === 500) log.error({ err: error }, 'request failed')
    }
    const code = result.body && 'error' in result.body ? String(result.body.error) : null
    if (code) metrics.problems.inc({ code })
    send(response, result, {
      ...cors(config.browserOrigin, request.method),
      ...(code && { 'x-upload-error': code }),
    })
  }

  const server = http.createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => log.error({ err: error }, 'answer not sent'))
  })
  server.setTimeout(IDLE_MS)

  return {
    server,
    sweep,
    metrics,
    /** Makes the folder, throws when it cannot be written; from now on uploads end with their sessions. */
    async prepare(): Promise<void> {
      await folder.prepare()
      const { sessions } = config
      if (sessions) deafen = watchSessions({ sessions, folder, receiver, log })
    },
    /** Takes no more requests and cuts those under way: everything received is on the disk and is resumed. */
    async stop(): Promise<void> {
      sweep.stop()
      deafen?.()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

type Answer =
  | Outcome
  | { status: number; body?: Record<string, unknown>; text?: string; headers?: Record<string, string> }

function cors(origin: string, method: string | undefined): Record<string, string> {
  const common = {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-ut-range-start, x-upload-error',
    vary: 'Origin',
  }
  if (method !== 'OPTIONS') return common
  return {
    ...common,
    'access-control-allow-methods': 'PUT, HEAD',
    'access-control-allow-headers': 'range, content-type, x-uploadthing-version, b3, traceparent',
    'access-control-max-age': '7200',
  }
}

function send(response: ServerResponse, answer: Answer, headers: Record<string, string>): void {
  const text = 'text' in answer ? answer.text : undefined
  const own = 'headers' in answer ? answer.headers : undefined
  const payload = text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
  response.writeHead(answer.status, {
    ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
    ...own,
  })
  response.end(payload)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_JSON_BYTES) throw new UploadError('BODY_MALFORMED')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new UploadError('BODY_MALFORMED')
  }
}

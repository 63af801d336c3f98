import { once } from 'node:events'
import http, { type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRouteHandler, createUploadthing } from 'uploadthing/server'
import { uploadthingConfig, UPLOADTHING_PATH } from '@/server/platform/ingest-token'
import { newId } from '@/server/platform/ids'
import { withUploadIds } from '@/server/platform/upload-ids'

/** What the portal was told about one upload. */
export type Told = {
  id: string | null
  sha256: string
  type: string
  size: number
  name: string
  metadata: Record<string, unknown>
}

/** Signed address of one upload, as uploadthing's handler answers the browser. */
export type Signed = { url: string; key: string; name: string; customId: string }

/**
 * A portal for tests of the ingest: uploadthing's real route handler on a bare HTTP server. `behaviour.failing` makes
 * onUploadComplete throw; `behaviour.gate` holds it until the promise resolves; `behaviour.session` is named by new uploads; `ttl` is the life of addresses, seconds.
 */
export async function startUploadPortal(options: { ingestUrl: string; secret: string; ttl?: number }) {
  const told: Told[] = []
  const behaviour: { failing: boolean; gate: Promise<void> | null; session?: string } = {
    failing: false,
    gate: null,
  }
  const server = http.createServer()
  const origin = await listen(server)
  const f = createUploadthing()
  const ids = new Map<string, string>()
  const router = {
    submissionFile: f(
      { blob: { maxFileSize: '512MB', maxFileCount: 20 } },
      { presignedURLTTL: options.ttl ?? 3600, awaitServerData: true },
    )
      .middleware(({ files }) =>
        withUploadIds(
          files,
          files.map((file) => ids.get(file.name) ?? newId()),
          { submissionId: 's-1', ...(behaviour.session && { session: behaviour.session }) },
        ),
      )
      .onUploadComplete(async ({ file, metadata }) => {
        await behaviour.gate
        if (behaviour.failing) throw new Error('the portal is ill')
        const { fileHash: sha256, customId: id, type, size, name } = file
        told.push({ id, sha256, type, size, name, metadata: { ...metadata } })
        return { taken: told.length }
      }),
  }
  const settings = { PUBLIC_URL: origin, INGEST_URL: options.ingestUrl, INGEST_SECRET: options.secret }
  // Fatal: onUploadComplete is made to throw on purpose.
  const config = { ...uploadthingConfig(settings), logLevel: 'Fatal' as const }
  const handler = createRouteHandler({ router, config })
  server.on('request', (request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const headers = Object.entries(request.headers).map(
        ([name, value]) => [name, String(value)] as [string, string],
      )
      const answer = await handler(
        new Request(new URL(request.url ?? '/', origin), {
          method: request.method ?? 'GET',
          headers,
          ...(chunks.length && { body: Buffer.concat(chunks) }),
        }),
      )
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  return {
    origin,
    told,
    behaviour,
    /** Gives the next upload of that name a chosen id. */
    nameId: (name: string, id: string) => ids.set(name, id),
    /** Asks for a signed address as the browser does. */
    async presign(name: string, size: number, type = 'application/pdf'): Promise<Signed> {
      const answer = await fetch(`${origin}${UPLOADTHING_PATH}?actionType=upload&slug=submissionFile`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input: null, files: [{ name, size, type, lastModified: 1 }] }),
      })
      if (!answer.ok) throw new Error(`presign answered ${answer.status}`)
      const [signed] = (await answer.json()) as Signed[]
      if (!signed) throw new Error('no address')
      return signed
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Listens on a free port of the loopback; returns the origin. */
export async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

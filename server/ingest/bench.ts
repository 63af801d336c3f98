import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { now } from '@/server/platform/clock'
import { INGEST_APP_ID } from '@/server/platform/ingest-token'
import { DirectoryStorage } from '@/server/platform/storage-directory'
import { newId } from '@/server/platform/ids'
import { sign } from './presigned'
import { createIngest } from './server'

/**
 * Uploads of 1 MB through the ingest (HEAD left out, as the floor has none: metadata, PUT, hash, type, storage flushed
 * to the disk, callback, result) against a bare HTTP stream into a file. Each side is a process of its own; this one
 * sends. The two take turns in short rounds, so that other work on the machine falls on both; prints uploads per second
 * and the median of the ratios.
 */

const SIZE = 1024 * 1024
const COUNT = 100
const CONNECTIONS = 10
const ROUNDS = 15
const API_KEY = 'sk_benchmark'
const OPENING = '--b\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\n\r\n'
const CLOSING = '\r\n--b--\r\n'
const self = fileURLToPath(import.meta.url)

type Message = { port: number }

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function bareServer(dir: string) {
  const server = http.createServer((request, response) => {
    void pipeline(request, createWriteStream(path.join(dir, newId()))).then(() => response.end('{}'))
  })
  await announce(server)
}

async function ingestServer(dir: string, callbackUrl: string) {
  const server = http.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  server.close()
  const ingest = createIngest(
    {
      base: `http://127.0.0.1:${port}`,
      apiKey: API_KEY,
      appId: INGEST_APP_ID,
      browserOrigin: 'http://127.0.0.1',
      callbackUrl,
      uploads: path.join(dir, 'uploads'),
      limit: SIZE,
      storage: new DirectoryStorage(path.join(dir, 'files')),
      scanner: null,
      metricsToken: null,
      sessions: null,
      nowMs: Date.now,
    },
    pino({ level: 'warn' }),
  )
  await ingest.prepare()
  await announce(ingest.server, port)
}

async function announce(server: http.Server, port = 0) {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 } satisfies Message)
}

async function start(role: 'bare' | 'ingest', dir: string, callbackUrl = '') {
  const child = fork(self, [role, dir, callbackUrl], { execArgv: process.execArgv })
  const [message] = (await once(child, 'message')) as [Message]
  return { child, base: `http://127.0.0.1:${message.port}` }
}

const agent = new http.Agent({ keepAlive: true })

function send(url: string, method: string, headers: http.OutgoingHttpHeaders, parts: (Buffer | string)[]) {
  return new Promise<void>((resolve, reject) => {
    const request = http.request(url, { method, agent, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${method} answered ${response.statusCode}`))
      })
    })
    request.on('error', reject)
    for (const part of parts) request.write(part)
    request.end()
  })
}

/** Runs the work COUNT times, CONNECTIONS at once; returns how many a second. */
async function rate(work: (index: number) => Promise<void>): Promise<number> {
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < COUNT) await work(next++)
    }),
  )
  return (COUNT / (performance.now() - started)) * 1000
}

/** The portal's side: confirms at once, as uploadthing's handler does after onUploadComplete. */
async function portal() {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const told = JSON.parse(Buffer.concat(chunks).toString()) as { origin: string; file: { key: string } }
      const body = JSON.stringify({ fileKey: told.file.key, callbackData: null })
      const headers = { 'x-uploadthing-api-key': API_KEY, 'content-length': body.length }
      void send(`${told.origin}/callback-result`, 'POST', headers, [body]).then(() => response.end('null'))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    server,
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/uploadthing`,
  }
}

async function throughIngest(base: string, callbackUrl: string, content: Buffer): Promise<number> {
  const addresses: string[] = []
  for (let index = 0; index < COUNT; index += 1) {
    const id = newId()
    const key = `k${id.replaceAll('-', '')}`
    const metadata = { uploads: [{ id, name: 'a.pdf', size: SIZE, type: 'application/pdf' }] }
    const body = JSON.stringify({
      fileKeys: [key],
      metadata,
      callbackUrl,
      callbackSlug: 'f',
      awaitServerData: true,
    })
    await send(`${base}/route-metadata`, 'POST', { 'x-uploadthing-api-key': API_KEY }, [body])
    const unsigned =
      `${base}/${key}?expires=${now().getTime() + 600_000}&x-ut-identifier=${INGEST_APP_ID}&x-ut-file-name=a.pdf` +
      `&x-ut-file-size=${SIZE}&x-ut-file-type=application%2Fpdf&x-ut-slug=f&x-ut-custom-id=${id}`
    addresses.push(`${unsigned}&signature=${encodeURIComponent(sign(unsigned, API_KEY))}`)
  }
  const headers = {
    range: 'bytes=0-',
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': OPENING.length + SIZE + CLOSING.length,
  }
  return await rate(async (index) => {
    const own = Buffer.from(content)
    own.writeUInt32LE(index, 100)
    own.writeDoubleLE(performance.now(), 108)
    await send(addresses[index] ?? '', 'PUT', headers, [OPENING, own, CLOSING])
  })
}

async function compare() {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'portal-bench-'))
  const content = Buffer.alloc(SIZE, 'customs portal ')
  content.write('%PDF-1.7\n')
  const answering = await portal()
  const bareDir = path.join(dir, 'bare')
  await fs.mkdir(bareDir)
  const bare = await start('bare', bareDir)
  const ingest = await start('ingest', dir, answering.url)
  try {
    const ratios: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const floor = await rate(() =>
        send(bare.base, 'PUT', { 'content-length': SIZE }, [Buffer.from(content)]),
      )
      const ours = await throughIngest(ingest.base, answering.url, content)
      await fs.rm(bareDir, { recursive: true }).then(() => fs.mkdir(bareDir))
      if (round === 0) continue // warm-up
      ratios.push(ours / floor)
      say(`bare ${floor.toFixed(0)}/s, ingest ${ours.toFixed(0)}/s, ratio ${(ours / floor).toFixed(2)}`)
    }
    ratios.sort((a, b) => a - b)
    say(`median ratio ${(ratios[Math.floor(ratios.length / 2)] ?? 0).toFixed(2)}`)
  } finally {
    bare.child.kill()
    ingest.child.kill()
    answering.server.close()
    agent.destroy()
    await fs.rm(dir, { recursive: true, force: true })
  }
}

const [role, dir = '', callbackUrl = ''] = process.argv.slice(2)
if (role === 'bare') await bareServer(dir)
else if (role === 'ingest') await ingestServer(dir, callbackUrl)
else await compare()

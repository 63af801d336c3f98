import http from 'node:http'

/** The browser's side of an upload, by hand, so that tests may cut it, repeat it and lie. */

const BOUNDARY = '----WebKitFormBoundaryportal00000000'
const OPENING = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: application/pdf\r\n\r\n`
const CLOSING = `\r\n--${BOUNDARY}--\r\n`

export type PutReply = { status: number; body: Record<string, unknown>; headers: http.IncomingHttpHeaders }

export type PutOptions = {
  /** Offset of the content's first byte in the file; the Range header names it. */
  from?: number
  /** Cuts the connection after so many bytes of content. */
  cutAfter?: number
  /** Called when so many bytes of content (`cutAfter`) are sent, instead of cutting. */
  onReached?: () => void
  headers?: Record<string, string>
  method?: string
}

/** `x-ut-range-start` and the refusal of a HEAD. */
export async function head(url: string) {
  const reply = await fetch(url, { method: 'HEAD' })
  return {
    status: reply.status,
    offset: Number(reply.headers.get('x-ut-range-start') ?? Number.NaN),
    error: reply.headers.get('x-upload-error'),
  }
}

/** Sends content from an offset on; null when the connection was cut before an answer. */
export async function put(url: string, content: Buffer, options: PutOptions = {}): Promise<PutReply | null> {
  const { from = 0, cutAfter, onReached } = options
  const rest = content.subarray(from)
  return await new Promise((resolve) => {
    const request = http.request(url, {
      method: options.method ?? 'PUT',
      agent: false,
      headers: {
        range: `bytes=${from}-`,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': String(OPENING.length + rest.length + CLOSING.length),
        ...options.headers,
      },
    })
    request.on('error', () => resolve(null))
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => resolve(null))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
      })
    })
    request.write(OPENING)
    if (cutAfter === undefined) {
      request.write(rest)
      request.end(CLOSING)
      return
    }
    request.write(rest.subarray(0, cutAfter), () => {
      if (onReached) onReached()
      // What the server has not read yet is lost with the connection.
      else void until(async () => (await head(url)).offset > 0).finally(() => request.destroy())
    })
  })
}

/** Follows the client's own steps, HEAD then PUT from there. */
export async function resume(url: string, content: Buffer): Promise<PutReply | null> {
  const { offset } = await head(url)
  return await put(url, content, { from: offset })
}

/** Repeats until a condition holds; the condition does the waiting. Throws after `attempts`. */
export async function until<T>(
  probe: () => Promise<T | null | undefined | false>,
  attempts = 500,
): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const value = await probe().catch(() => null)
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it did not come to pass')
}

type Listener = (event: { loaded: number }) => void

/** As much of XMLHttpRequest as uploadthing's client uses, on node:http. */
export class NodeXhr {
  responseType = ''
  status = 0
  statusText = ''
  response: unknown = null
  readonly upload = {
    addEventListener: (_name: 'progress', listener: Listener) => void (this.progress = listener),
  }
  private progress: Listener = () => undefined
  private readonly listeners = new Map<string, () => void>()
  private readonly headers: Record<string, string> = {}
  private target = { method: '', url: '' }
  private request: http.ClientRequest | null = null

  open(method: string, url: string) {
    this.target = { method, url }
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }

  addEventListener(name: string, listener: () => void) {
    this.listeners.set(name, listener)
  }

  send(form: FormData) {
    void this.transmit(form)
  }

  abort() {
    this.request?.destroy()
  }

  private async transmit(form: FormData) {
    const encoded = new Response(form)
    const bytes = Buffer.from(await encoded.arrayBuffer())
    const { method, url } = this.target
    const type = encoded.headers.get('content-type') ?? ''
    const headers = { ...this.headers, 'content-type': type, 'content-length': bytes.length }
    this.request = http.request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        this.status = response.statusCode ?? 0
        this.response = JSON.parse(Buffer.concat(chunks).toString())
        this.listeners.get('load')?.()
      })
    })
    this.request.on('error', () => this.listeners.get('error')?.())
    this.request.end(bytes, () => this.progress({ loaded: bytes.length }))
  }
}

/** The body ended later than it had to, or is longer than allowed. */
export class BodyError extends Error {
  override name = 'BodyError'
  constructor(override readonly cause: 'too-large' | 'too-slow') {
    super(cause)
  }
}

/**
 * The body of a request in memory, never more of it than `limit` bytes and for no longer than `milliseconds`. Throws
 * BodyError; what was received till then is let go.
 */
export async function readBody(
  request: Request,
  { limit, milliseconds }: { limit: number; milliseconds: number },
): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyError('too-large')
  if (!request.body) return new Uint8Array(0)
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  let late = false
  const timer = setTimeout(() => {
    late = true
    void reader.cancel()
  }, milliseconds)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (late) throw new BodyError('too-slow')
      if (done) break
      length += value.length
      if (length > limit) throw new BodyError('too-large')
      parts.push(value)
    }
  } finally {
    clearTimeout(timer)
    void reader.cancel().catch(() => undefined)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return body
}

/**
 * The same request, whose body breaks off with BodyError beyond `limit` bytes: for those who read it themselves. What a
 * sender says of its length is not to be relied on, and a body sent in chunks says nothing.
 */
export function withBodyLimit(request: Request, limit: number): Request {
  if (!request.body) return request
  let length = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      length += part.length
      if (length > limit) controller.error(new BodyError('too-large'))
      else controller.enqueue(part)
    },
  })
  const { url, method, headers, signal } = request
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    signal,
    body: request.body.pipeThrough(counting),
    duplex: 'half',
  }
  return new Request(url, init)
}

/** What was to be signed did not come, or came changed. */
export class ContentProblem extends Error {
  override name = 'ContentProblem'
  constructor(
    readonly problem: 'unreachable' | 'changed',
    readonly content: string,
  ) {
    super(problem)
  }
}

/** A connection that says nothing for this long is given up, milliseconds. */
const SILENT_MS = 60_000

/** What stands on the screen: its name and SHA-256 in lower-case hex. */
interface Shown {
  readonly name: string
  readonly sha256: string
}

/** The bytes that will be signed, with their hash compared to the one on the screen. Throws ContentProblem. */
export async function fetchContent(content: Shown, href: string, signal: AbortSignal): Promise<Blob> {
  const blob = await download(href, signal).catch(() => {
    signal.throwIfAborted()
    throw new ContentProblem('unreachable', content.name)
  })
  return asShown(content, blob)
}

/** The same bytes when they are what the screen says they are. Throws ContentProblem. */
export async function asShown({ name, sha256 }: Shown, blob: Blob): Promise<Blob> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== sha256) throw new ContentProblem('changed', name)
  return blob
}

async function download(href: string, signal: AbortSignal): Promise<Blob> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), SILENT_MS)
  try {
    const answer = await fetch(href, { cache: 'no-store', signal: AbortSignal.any([signal, silence.signal]) })
    if (!answer.ok || !answer.body) throw new Error('no content')
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (const reader = answer.body.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return new Blob(pieces)
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENT_MS)
      pieces.push(value)
    }
  } finally {
    clearTimeout(timer)
  }
}

import { genUploader } from 'uploadthing/client'
import type { FileRouter, inferEndpointInput } from 'uploadthing/types'
import { browserNow } from '@/components/datetime/browser-clock'
import { UploadCache, type Unfinished } from './upload-cache'
import {
  isRefusal,
  problemNamed,
  problemOf,
  remedyOf,
  UploadStopped,
  type UploadProblemCode,
} from './upload-problem'

/** How one attempt is watched and stopped; `onProgress` gets bytes of the file that the ingest has. */
export type Attempt = { signal: AbortSignal; onProgress: (loaded: number) => void }

/** Sends files to one place: a route of the portal with its input. */
export interface UploadChannel {
  /**
   * One attempt to send a file, going on where the last one stopped. Resolves with the file's id; rejects with
   * UploadStopped, or with an AbortError when the signal stopped it (the bytes sent stay for the next attempt).
   */
  send(file: File, attempt: Attempt): Promise<string>
  /** Gives a file up; the id by which the portal knows it, if it does already. */
  forget(file: File): string | null
  /** Uploads to this place that a reload of the page has interrupted. */
  unfinished(): Unfinished[]
  /** Gives up one of those. */
  forgetUnfinished(key: string): string | null
}

/** Milliseconds of the browser's clock. */
const browserMillis = () => browserNow().getTime()

type Options = { url?: string; headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) }

/**
 * An uploader of a router's routes on uploadthing's own client: `createUploader<Router>().channel('route', input)`.
 * Screens use the portal's own, `portalUploader`.
 */
export function createUploader<Router extends FileRouter>({
  url = '/api/uploadthing',
  headers,
}: Options = {}) {
  return {
    /** The place files go to. Make it once for each place, not at each render. */
    channel<Endpoint extends keyof Router & string>(
      endpoint: Endpoint,
      input: inferEndpointInput<Router[Endpoint]>,
    ): UploadChannel {
      const cache = () => new UploadCache(localStorage, `${endpoint}:${JSON.stringify(input)}`, browserMillis)
      // Addresses are asked for one after another, so that files stand in the order they were chosen; their bytes go at once.
      let turn: Promise<unknown> = Promise.resolve()
      const inTurn: InTurn = (ask) => {
        const answered = turn.then(ask)
        turn = answered.catch(() => undefined)
        return answered
      }
      const attempt = (file: File, { signal, onProgress }: Attempt) =>
        attemptUpload({ url, headers, endpoint, input, file, signal, onProgress, cache: cache(), inTurn })
      return {
        async send(file, watched) {
          try {
            return await attempt(file, watched)
          } catch (error) {
            if (!(error instanceof UploadStopped) || remedyOf(error.code) !== 'begin-anew') throw error
            // The address is of no use any more: a new one, once.
            cache().forget(file)
            return await attempt(file, watched)
          }
        },
        forget: (file) => cache().forget(file),
        unfinished: () => cache().unfinished(),
        forgetUnfinished: (key) => cache().forgetKey(key),
      }
    },
  }
}

type Single = Attempt & {
  url: string
  headers: Options['headers']
  endpoint: string
  input: unknown
  file: File
  cache: UploadCache
  inTurn: InTurn
}

type InTurn = (ask: () => Promise<Response>) => Promise<Response>

async function attemptUpload(single: Single): Promise<string> {
  const { url, headers, endpoint, input, file, signal, onProgress, cache, inTurn } = single
  let stopped: UploadProblemCode | null = null
  const { uploadFiles } = genUploader<FileRouter>({
    url,
    package: 'portal',
    async fetch(address, init) {
      const request = init as RequestInit | undefined
      if (request?.method === 'POST')
        return await presign(() => inTurn(() => fetch(address, request)), file, cache)
      const answer = await fetch(address, request)
      // The answer to HEAD may already say what would be said after sending the whole file.
      const error = answer.headers.get('x-upload-error')
      if (error) {
        stopped = problemNamed(error)
        throw new UploadStopped(stopped)
      }
      return answer
    },
  })
  try {
    const [done] = await uploadFiles(endpoint, {
      files: [file],
      signal,
      ...(headers && { headers }),
      // Part of the type only for routes whose input is known.
      ...{ input },
      onUploadProgress: ({ loaded }) => onProgress(Math.min(loaded, file.size)),
    })
    cache.forget(file)
    return done?.customId ?? ''
  } catch (error) {
    if (signal.aborted) throw new DOMException('stopped', 'AbortError')
    const code = stopped ?? problemOf(error)
    throw new UploadStopped(code, isRefusal(code) ? cache.forget(file) : null)
  }
}

/** Asks for a signed address, or gives the kept answer, so that the ingest is asked where the last attempt stopped. */
async function presign(ask: () => Promise<Response>, file: File, cache: UploadCache) {
  const kept = cache.find(file)
  if (kept) return new Response(kept, { status: 200, headers: { 'content-type': 'application/json' } })
  const answer = await ask()
  if (answer.ok) cache.keep(file, await answer.clone().text())
  return answer
}

import { type IncomingMessage, get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { env } from '@/server/platform/env'
import { mayBePublic, NotPublicError, publicOnly } from '@/server/platform/public-network'
import type { ListFailure } from '../domain/list-failures'
import { fetchableAddress } from '../domain/addresses'

/** A revocation list could not be had from an address; `failure` says why, nothing of the answer is kept. */
export class DownloadError extends Error {
  override name = 'DownloadError'
  constructor(readonly failure: ListFailure) {
    super(failure)
  }
}

export interface DownloadOptions {
  /** Bytes. */
  readonly limit: number
  /** The whole of it, redirections included. */
  readonly milliseconds: number
  /** An origin that may be asked although it is inside: the demonstration's authority. */
  readonly trustedOrigin?: string | null
}

const REDIRECTIONS = 3

/** Where the demonstration's authority is; null where there is none, and then no address inside is ever asked. */
export function demonstrationOrigin(): string | null {
  const { AUTHORITY, AUTHORITY_URL } = env()
  return AUTHORITY === 'stand-in' ? new URL(AUTHORITY_URL).origin : null
}

/**
 * The bytes behind an address that a certificate names. Only http and https, only public networks: the address is judged
 * after the name was resolved and the connection is made to what was judged, so a name cannot point inside afterwards.
 * Throws DownloadError.
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.milliseconds)
  let next = address
  for (let redirections = 0; redirections <= REDIRECTIONS; redirections++) {
    const url = fetchableAddress(next)
    if (!url) throw new DownloadError('ADDRESS_FORBIDDEN')
    const answer = await ask(url, signal, options)
    if (Buffer.isBuffer(answer)) return answer
    next = new URL(answer.location, url).href
  }
  throw new DownloadError('HTTP_STATUS')
}

function ask(
  url: URL,
  signal: AbortSignal,
  options: DownloadOptions,
): Promise<Buffer | { location: string }> {
  const inside = url.origin === options.trustedOrigin
  // A literal address is connected to without a look-up.
  if (!inside && !mayBePublic(url)) throw new DownloadError('ADDRESS_FORBIDDEN')
  const get = url.protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const settings = {
      signal,
      agent: false,
      headers: { accept: '*/*' },
      ...(inside ? {} : { lookup: publicOnly }),
    }
    const request = get(url, settings, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy()
        return resolve({ location: headers.location })
      }
      if (statusCode !== 200) {
        response.destroy()
        return reject(new DownloadError('HTTP_STATUS'))
      }
      readAll(response, options.limit).then(resolve, (error: unknown) => reject(failureOf(error, signal)))
    })
    request.on('error', (error) => reject(failureOf(error, signal)))
  })
}

async function readAll(response: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new DownloadError('TOO_LARGE')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function failureOf(error: unknown, signal: AbortSignal): DownloadError {
  if (error instanceof DownloadError) return error
  if (error instanceof NotPublicError) return new DownloadError('ADDRESS_FORBIDDEN')
  return new DownloadError(signal.aborted ? 'TIMEOUT' : 'UNREACHABLE')
}

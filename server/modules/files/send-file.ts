import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { storage } from '@/server/platform/storage'
import { getReadableFile } from './queries'

/** Types a browser may show by itself; everything else is only ever downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/**
 * Streams a file to an actor who may read it, whole or by range. Always with `nosniff` and a sandbox, so that nothing
 * that was uploaded ever runs as the portal. `?show=1` asks to be shown rather than downloaded, where that is safe.
 */
export async function sendFile(request: Request, id: string): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if ((actor.kind !== 'participant' && actor.kind !== 'officer') || !z.uuid().safeParse(id).success)
    return absent()
  try {
    const file = await ask(actor, { id }, getReadableFile)
    const size = Number(file.size)
    const range = parseRange(request.headers.get('range'), size)
    if (range === 'unsatisfiable') {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
    }
    const show = SHOWN.has(file.type) && new URL(request.url).searchParams.get('show') === '1'
    const stream = await storage().open(file.sha256!, range ?? {})
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      status: range ? 206 : 200,
      headers: {
        'content-type': show ? file.type : 'application/octet-stream',
        'content-length': String(range ? range.end - range.start + 1 : size),
        'content-disposition': `${show ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        'accept-ranges': 'bytes',
        etag: `"${file.sha256}"`,
        ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
      },
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    logger.error({ err: error, fileId: id }, 'file cannot be sent')
    return Response.json({ code: 'UNAVAILABLE' }, { status: 503 })
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })

/** One range of a Range header, both ends inclusive; null when there is none or it is of a form we do not serve. */
export function parseRange(
  header: string | null,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return null
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}

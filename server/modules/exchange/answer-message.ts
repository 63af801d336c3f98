import { createHash, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { newTraceId } from '@/server/auth/from-request'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { logger } from '@/server/platform/logger'
import { acceptMessage } from './commands/accept-message'
import { TooLong, keepBody } from './inbound-body'
import { ACKNOWLEDGED } from './ports/http-eais'

/**
 * Takes a message of ЕАИС ТО: its bytes go to the storage as they come, its header into the inbox, and 202 with the id of
 * the envelope is the acknowledgement that nothing of it can be lost any more. What it says is a job's work. A message
 * that cannot be understood is acknowledged, too: it waits for an officer here, and sending it again would not help.
 */
export async function answerMessage(request: Request): Promise<Response> {
  const traceId = newTraceId()
  const headers = { 'cache-control': 'no-store', 'x-request-id': traceId }
  const { EAIS, EAIS_SECRET } = env()
  if (EAIS === 'off' || !EAIS_SECRET) return new Response(null, { status: 404, headers })
  if (!isBearer(request.headers.get('authorization'), EAIS_SECRET)) {
    return new Response(null, { status: 401, headers })
  }
  if (!request.body) return new Response(null, { status: 400, headers })
  try {
    const body = await keepBody(Readable.fromWeb(request.body as WebStream<Uint8Array>))
    const envelopeId = await asSystem((tx) =>
      acceptMessage({ actor: { kind: 'system', process: 'web' }, tx, now: now(), requestId: null }, body),
    )
    return new Response(null, { status: 202, headers: { ...headers, [ACKNOWLEDGED]: envelopeId ?? '' } })
  } catch (error) {
    if (error instanceof TooLong) return new Response(null, { status: 413, headers })
    logger.error({ error: error instanceof Error ? error.name : 'unknown', traceId }, 'message not taken')
    return new Response(null, { status: 503, headers })
  }
}

/** Takes the same time however much of the secret was guessed. */
function isBearer(header: string | null, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`))
}

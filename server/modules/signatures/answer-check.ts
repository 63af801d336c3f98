import { setImmediate } from 'node:timers/promises'
import { newTraceId } from '@/server/auth/from-request'
import { clientAddress } from '@/server/platform/client-address'
import { now } from '@/server/platform/clock'
import type { ErrorCode } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { foreignOrigin } from '@/server/platform/origin'
import { allowSignatureCheck } from '@/server/platform/rate-limits'
import { BodyError, readBody } from '@/server/platform/request-body'
import { Slots } from '@/server/platform/slots'
import { CHECK_LIMIT, type CheckAnswer, type Verdict } from './contract'
import { digestsOnly } from './domain/crypto-engine'
import { DIGESTS_HEADER, readDigests } from './domain/digest-header'
import { Refusal } from './domain/refusal'
import type { VerifyOptions } from './domain/verify'

/** Files checked at the same time in one process, and of them from one address: each may hold CHECK_LIMIT bytes. */
const slots = new Slots({ inAll: 6, ofOne: 3 })
const BODY_MILLISECONDS = 60_000
/** A file of ordinary people takes some 20 ms. */
const VERDICT_MILLISECONDS = 10_000

/**
 * Judges a signature or a certificate for anybody. The body is the file, a detached document is named by its digests in
 * a header, and `judge` verifies by whom the portal trusts. Everything stays in memory and is gone with the answer;
 * nothing of the file is written or logged.
 */
export async function answerCheck(
  request: Request,
  judge: (file: Uint8Array, options: Omit<VerifyOptions, 'trust'>) => Promise<Verdict>,
): Promise<Response> {
  const traceId = newTraceId()
  const refuse = (status: number, code: ErrorCode, details: Record<string, number> = {}) =>
    Response.json({ code, traceId, details }, { status, headers: headers(traceId) })

  if (foreignOrigin(request)) return refuse(403, 'FORBIDDEN')
  const address = clientAddress(request.headers)
  const release = slots.take(address)
  if (!release) return refuse(503, 'UNAVAILABLE')
  try {
    const seconds = await allowSignatureCheck(address)
    if (seconds > 0) return refuse(429, 'RATE_LIMITED', { seconds })
    const header = request.headers.get(DIGESTS_HEADER)
    const digests = header === null ? null : readDigests(header)
    if (header !== null && !digests) return refuse(400, 'INVALID_INPUT')
    const file = await readBody(request, { limit: CHECK_LIMIT, milliseconds: BODY_MILLISECONDS })
    const judgedAt = now()
    const verdict = await judge(file, {
      at: judgedAt.getTime(),
      ...(digests && { content: digestsOnly(digests) }),
      pause: pauseUntil(performance.now() + VERDICT_MILLISECONDS),
    })
    const answer: CheckAnswer = { verdict, judgedAt: judgedAt.getTime() }
    return Response.json(answer, { headers: headers(traceId) })
  } catch (error) {
    if (error instanceof BodyError) {
      return error.cause === 'too-large' ? refuse(413, 'FILE_TOO_LARGE') : refuse(408, 'UNAVAILABLE')
    }
    // The message of an error may quote what it was about.
    logger.error({ error: error instanceof Error ? error.name : 'unknown', traceId }, 'check failed')
    return refuse(500, 'INTERNAL')
  } finally {
    release()
  }
}

const headers = (traceId: string) => ({ 'cache-control': 'no-store', 'x-request-id': traceId })

function pauseUntil(deadline: number) {
  return async () => {
    await setImmediate()
    if (performance.now() > deadline) throw new Refusal('INPUT_TOO_LARGE')
  }
}

import { ATTEMPT_MS } from '../domain/back-off'
import { problemOfStatus } from '../domain/problems'
import type { Eais, Handover } from './eais'

/** Header by which both sides acknowledge a message: the id of the envelope that was taken. */
export const ACKNOWLEDGED = 'x-envelope-id'

interface Options {
  /** Address of ЕАИС ТО, to which `/messages` is added. */
  url: string
  /** Known to both sides; goes as a bearer. */
  secret: string
  timeoutMs?: number
}

/** ЕАИС ТО over HTTP: `POST {url}/messages` with the envelope, 2xx with the id of the envelope in a header is "taken". */
export function httpEais({ url, secret, timeoutMs = ATTEMPT_MS }: Options): Eais {
  const address = `${url.replace(/\/+$/, '')}/messages`
  return {
    async post(envelopeId, xml): Promise<Handover> {
      try {
        const answer = await fetch(address, {
          method: 'POST',
          headers: {
            'content-type': 'application/soap+xml; charset=utf-8',
            authorization: `Bearer ${secret}`,
            [ACKNOWLEDGED]: envelopeId,
          },
          body: xml,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        await answer.body?.cancel()
        const problem = problemOfStatus(answer.status)
        if (problem) return { ok: false, problem }
        // A proxy's page is no acknowledgement, however well it was served.
        const acknowledged = answer.headers.get(ACKNOWLEDGED)?.toLowerCase() === envelopeId
        return acknowledged ? { ok: true } : { ok: false, problem: 'not-acknowledged' }
      } catch {
        return { ok: false, problem: 'no-answer' }
      }
    },
  }
}

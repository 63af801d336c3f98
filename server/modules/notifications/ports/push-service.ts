import { request as plainRequest, type IncomingHttpHeaders } from 'node:http'
import { request as secureRequest } from 'node:https'
import webPush from 'web-push'
import { env } from '@/server/platform/env'
import { NotPublicError, publicOnly } from '@/server/platform/public-network'
import type { Vapid } from '@/server/platform/vapid'
import { pushEndpoint } from '../domain/push-endpoint'
import type { PushTerms } from '../domain/push-plan'

/** How a push service answered. */
export type PushOutcome =
  | { kind: 'accepted' }
  /** The subscription is no more (RFC 8030, 7.3): the device is to be forgotten. */
  | { kind: 'gone' }
  /** In so many seconds; null where it said nothing, or nothing was heard. */
  | { kind: 'later'; seconds: number | null }
  /** This message will never be taken; status 0 where the address may not be asked. */
  | { kind: 'refused'; status: number }

export interface PushTarget {
  endpoint: string
  key: string
  secret: string
}

export interface PushMessage extends PushTerms {
  /** JSON for the worker of the pages, 3 kB at most. */
  body: string
  /** Up to 32 characters of base64url: a later message of the same topic replaces one that waits (RFC 8030, 5.4). */
  topic: string
}

/** The whole exchange, milliseconds. */
const TIMEOUT_MS = 15_000

/**
 * Hands one message to the push service of one device. The library encrypts it (RFC 8291) and signs the request (RFC 8292);
 * the connection is ours, so that an address that came from a browser leads to public networks only. Never throws for what a
 * service does.
 */
export function postPush(target: PushTarget, message: PushMessage, keys: Vapid): Promise<PushOutcome> {
  const url = pushEndpoint(target.endpoint, { loopback: env().TEST_HOOKS })
  if (!url) return Promise.resolve({ kind: 'refused', status: 0 })
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint: target.endpoint, keys: { p256dh: target.key, auth: target.secret } },
    message.body,
    {
      vapidDetails: keys,
      TTL: message.ttl,
      urgency: message.urgency,
      topic: message.topic,
      contentEncoding: 'aes128gcm',
    },
  )
  const secure = url.protocol === 'https:'
  const settings = {
    method,
    headers,
    agent: false,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(secure && { lookup: publicOnly }),
  }
  return new Promise((resolve) => {
    const request = (secure ? secureRequest : plainRequest)(url, settings, (response) => {
      resolve(outcomeOf(response.statusCode ?? 0, response.headers))
      // Whatever a service says beside the status is nothing to act on.
      response.destroy()
    })
    request.on('error', (error) =>
      resolve(
        error instanceof NotPublicError ? { kind: 'refused', status: 0 } : { kind: 'later', seconds: null },
      ),
    )
    request.end(body)
  })
}

function outcomeOf(status: number, headers: IncomingHttpHeaders): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status !== 429 && status < 500) return { kind: 'refused', status }
  const seconds = Number(headers['retry-after'])
  return { kind: 'later', seconds: seconds > 0 ? seconds : null }
}

import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { now, onMachine } from '@/server/platform/clock'
import { vapidFault } from './check-vapid'
import { decrypt, type Subscriber } from './decrypt'

/** A subscription as the page of a browser gets it. */
export interface Subscription {
  endpoint: string
  /** Base64url. */
  key: string
  secret: string
}

/** A message that the service took, opened as the browser would. */
export interface Received {
  /** The last part of the subscription's address. */
  id: string
  text: string
  ttl: number
  urgency: string
  topic: string
}

/** What to do with the next messages to a subscription instead of taking them. `silence`: take the request, answer nothing. */
export type Mischief = { status: number; retryAfter?: string } | 'silence'

interface Held extends Subscriber {
  applicationKey: string
  mischief: Mischief[]
}

/** RFC 8030, 7.2: services take at least 4096 bytes, and may refuse more. */
const MOST_BYTES = 4096

/**
 * A push service of a browser's maker, for tests: invents subscriptions as a browser would, takes messages for them by the
 * real protocol and opens them. It can be told to refuse, to be slow to come back, or to be silent.
 */
export class PushStandIn {
  readonly received: Received[] = []
  /** Faults of requests that were refused because they were wrong. */
  readonly faults: string[] = []
  readonly #held = new Map<string, Held>()
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  #origin = ''

  static async start(port = 0): Promise<PushStandIn> {
    const standIn = new PushStandIn()
    standIn.#server.listen(port, '127.0.0.1')
    await once(standIn.#server, 'listening')
    standIn.#origin = `http://127.0.0.1:${(standIn.#server.address() as AddressInfo).port}`
    return standIn
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Lets a sender with this public key write to a new subscription. */
  subscribe(applicationKey: string): Subscription {
    const id = randomBytes(16).toString('hex')
    const pair = createECDH('prime256v1')
    const key = pair.generateKeys('base64url')
    const secret = randomBytes(16)
    this.#held.set(id, { pair, secret, applicationKey, mischief: [] })
    return { endpoint: `${this.#origin}/push/${id}`, key, secret: secret.toString('base64url') }
  }

  /** The browser dropped its subscription: from then on the service answers 410. */
  drop({ endpoint }: Subscription): void {
    this.#held.delete(endpoint.split('/').at(-1) ?? '')
  }

  /** What to do with the next messages to the subscription, one after another. */
  disturb({ endpoint }: Subscription, ...mischief: Mischief[]): void {
    this.#held.get(endpoint.split('/').at(-1) ?? '')?.mischief.push(...mischief)
  }

  /** Messages taken for the subscription, in order. */
  messagesFor({ endpoint }: Subscription): Received[] {
    return this.received.filter(({ id }) => endpoint.endsWith(id))
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request)
    const id = /^\/push\/([\da-f]{32})$/.exec(request.url ?? '')?.[1] ?? ''
    const held = this.#held.get(id)
    if (!held) return void response.writeHead(410).end()
    const mischief = held.mischief.shift()
    if (mischief === 'silence') return
    if (mischief) {
      const { status, retryAfter } = mischief
      return void response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end()
    }
    const fault = this.#faultOf(request, body, held)
    if (fault) {
      this.faults.push(fault)
      return void response.writeHead(400).end(fault)
    }
    const { ttl, urgency = '', topic = '' } = request.headers as Record<string, string>
    this.received.push({ id, text: decrypt(body, held), ttl: Number(ttl), urgency, topic })
    response.writeHead(201, { location: `${this.#origin}/message/${randomBytes(8).toString('hex')}` }).end()
  }

  #faultOf({ method, headers }: IncomingMessage, body: Buffer, held: Held): string | null {
    if (method !== 'POST') return 'not POST'
    if (body.length > MOST_BYTES) return 'too long'
    if (!/^\d+$/.test(String(headers['ttl']))) return 'no TTL'
    if (headers['content-encoding'] !== 'aes128gcm') return 'not aes128gcm'
    const topic = headers['topic']
    if (topic !== undefined && !/^[\w-]{1,32}$/.test(String(topic))) return 'wrong topic'
    return vapidFault(headers.authorization, {
      audience: this.#origin,
      key: held.applicationKey,
      now: onMachine(now()).getTime(),
    })
  }
}

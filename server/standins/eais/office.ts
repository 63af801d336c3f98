import { randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { v5 } from 'uuid'
import type { Checked, FormatCheck } from './check'
import type { Rules } from './control'
import { Pusher, type Parcel } from './pusher'
import { readMessage, type Message } from './read-message'
import { envelopeOf, repliesTo, type Reply } from './replies'
import type { Received, Store } from './store'

const ACKNOWLEDGED = 'x-envelope-id'
const SPACE = '0b7c5a1e-3a0b-5d52-9d3e-6f4f1c2d7a90'
const CASE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface OfficeOptions {
  store: Store
  rules: Rules
  check: FormatCheck
  /** Where the portal takes messages. */
  portalUrl: string
  secret: string
  seed: number
  now: () => Date
}

/** What became of an attempt of the portal to hand a message over. */
export type Reception = { taken: string } | { refused: true } | { failed: 'error' | 'reset' }

/** The invented information system itself: takes messages, checks them, answers. */
export class Office {
  private readonly pusher: Pusher

  constructor(private readonly options: OfficeOptions) {
    const { rules, store } = options
    this.pusher = new Pusher({
      rules,
      push: (parcel, damaged) => this.push(parcel, damaged),
      onPushed: ({ id }) => store.markPushed(id),
    })
  }

  /** Takes up what a former life of the program had taken and not answered to the end. */
  resume() {
    for (const received of this.options.store.received.values()) this.answer(received, { again: false })
  }

  /** Takes one envelope: once it says so, the message is on the disk. The same one again is answered again. */
  receive(envelope: string): Reception {
    const { rules, store } = this.options
    const failure = rules.failure(envelope, randomInt(1_000_000) / 1_000_000)
    if (failure === 'refuse') return { refused: true }
    if (failure) return { failed: failure }
    const message = readMessage(envelope)
    if (!message) return { refused: true }
    const { header, code, documentSha256 } = message
    const again = store.received.has(header.envelopeId)
    const caseId = header.processId && CASE_ID.test(header.processId) ? header.processId : null
    const received = store.keep(envelope, {
      id: header.envelopeId,
      caseId,
      ordinal: header.ordinal,
      code,
      documentSha256,
    })
    this.answer(received, { again })
    return { taken: header.envelopeId }
  }

  /** Replies that the portal has not acknowledged. */
  get waiting(): number {
    return this.pusher.waiting
  }

  close() {
    this.pusher.stop()
  }

  private answer(received: Received, { again }: { again: boolean }) {
    const { store, check, seed, now } = this.options
    const envelope = store.read(received.id)
    const message = readMessage(envelope)
    if (!message) return
    const checked = this.withRules(check.check(message), envelope)
    const replies = repliesTo(message, checked, moscow(now()), seed)
    const left = again ? replies : replies.filter(({ id }) => !store.isPushed(id))
    const queue = received.caseId ?? received.id
    this.pusher.add(
      queue,
      left.map((reply) => this.parcelOf(message, reply, received)),
    )
  }

  private withRules(checked: Checked, envelope: string): Checked {
    const ordered = this.options.rules.for(envelope).flatMap(({ faults = [] }) => faults)
    return { ...checked, faults: [...checked.faults, ...ordered.map((one) => ({ level: '1', ...one }))] }
  }

  private parcelOf(message: Message, reply: Reply, { id, caseId }: Received): Parcel {
    const { store, now } = this.options
    const ordinal = caseId ? store.placeOf(reply.id, caseId) : null
    const place = { caseId, ordinal, preparedAt: now().toISOString() }
    return {
      id: reply.id,
      envelope: () => store.read(id),
      pieces: (damaged) =>
        damaged
          ? cutShort(envelopeOf(message, { ...reply, id: v5(`${reply.id} damaged`, SPACE) }, place))
          : envelopeOf(message, reply, place),
    }
  }

  private async push(parcel: Parcel, damaged: boolean): Promise<boolean> {
    const { portalUrl, secret } = this.options
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: {
        'content-type': 'application/soap+xml; charset=utf-8',
        authorization: `Bearer ${secret}`,
      },
      body: Readable.toWeb(Readable.from(bytesOf(parcel.pieces(damaged)))) as WebStream as ReadableStream,
      duplex: 'half',
      signal: AbortSignal.timeout(120_000),
    }
    try {
      const answer = await fetch(portalUrl, init)
      await answer.body?.cancel()
      return answer.ok && (damaged || answer.headers.get(ACKNOWLEDGED) === parcel.id)
    } catch {
      return false
    }
  }
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece)
}

/** Everything to the middle of the last piece of the document: the header is whole, the rest is not. */
async function* cutShort(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const held: string[] = []
  for await (const piece of pieces) {
    held.push(piece)
    if (held.length > 2) yield held.shift()!
  }
  const last = held[0] ?? ''
  yield last.slice(0, Math.ceil(last.length / 2))
}

const MOSCOW = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Moscow',
  dateStyle: 'short',
  timeStyle: 'medium',
})
function moscow(now: Date): { date: string; time: string } {
  const [date = '', time = ''] = MOSCOW.format(now).split(' ')
  return { date, time }
}

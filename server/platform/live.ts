import pg from 'pg'
import { z } from 'zod'
import { env } from './env'
import { logger } from './logger'
import type { Tx } from './db/client'

/** Most people an event may name: NOTIFY carries less than 8000 bytes. */
const OWNERS = 100

/**
 * Live events: told through PostgreSQL's NOTIFY in the transaction that caused them, so nobody hears of what was rolled
 * back, and every web process hears every event. An event names what changed and for whom; never its content.
 */
export const LiveEvent = z.object({
  /** `rights`: what `userId` may do for `participantId` has changed; `organisation`: its people, invitations or requests. `catalogue`: the list of kinds, `calendar`: the production calendar; for everyone. `audit-draft`: what officers write in the audit of that id. */
  topic: z.enum([
    'submission',
    'notification',
    'session',
    'rights',
    'organisation',
    'exchange',
    'trust',
    'catalogue',
    'calendar',
    'archive',
    'audit',
    'audit-draft',
  ]),
  id: z.string(),
  participantId: z.string().optional(),
  officeId: z.string().optional(),
  userId: z.string().optional(),
  /** Of a submission: its kind, and the people whose own case it is. */
  kindCode: z.string().optional(),
  owners: z.array(z.string()).max(OWNERS).optional(),
  /** Of the list of kinds: a wording that is still being written. */
  draft: z.boolean().optional(),
})
export type LiveEvent = z.infer<typeof LiveEvent>

const CHANNEL = 'portal_live'

/** Announces an event when (and only when) the transaction commits. */
export async function announce(tx: Tx, event: LiveEvent) {
  await tx.$queryRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})::text`
}

type Listener = (event: LiveEvent) => void

class LiveHub {
  private listeners = new Set<Listener>()
  private client: pg.Client | undefined
  private retry: NodeJS.Timeout | undefined

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    if (!this.client && !this.retry) void this.connect()
    return () => this.listeners.delete(listener)
  }

  get size() {
    return this.listeners.size
  }

  private async connect() {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: 'portal-live' })
    this.client = client
    client.on('notification', (message) => this.hear(message.payload))
    const lost = () => {
      if (this.client !== client) return
      this.client = undefined
      this.retry = setTimeout(() => {
        this.retry = undefined
        void this.connect()
      }, 1_000)
    }
    client.on('error', (err) => {
      logger.warn({ err }, 'live channel lost its database connection')
      lost()
    })
    client.on('end', lost)
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      // Whatever was announced while we were deaf is not repeated: everyone listening is told to look again.
      this.tell({ topic: 'session', id: 'reconnected' })
    } catch (err) {
      logger.warn({ err }, 'live channel cannot reach the database')
      lost()
    }
  }

  private hear(payload: string | undefined) {
    const parsed = LiveEvent.safeParse(JSON.parse(payload ?? 'null'))
    if (parsed.success) this.tell(parsed.data)
  }

  private tell(event: LiveEvent) {
    for (const listener of this.listeners) listener(event)
  }
}

const keep = globalThis as typeof globalThis & { portalLive?: LiveHub }

/** The process's hub: one LISTEN connection however many channels are open. */
export function live(): LiveHub {
  return (keep.portalLive ??= new LiveHub())
}

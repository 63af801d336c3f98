import type { Tx } from '../platform/db/client'
import type { Actor } from './actor'

/** What a query is given: who asks, the transaction limited to what they may see, and the instant. */
export interface QueryContext<A extends Actor = Actor> {
  actor: A
  tx: Tx
  now: Date
}

/** Where a request comes from: its network address and the browser's name of itself. Never logged. */
export interface Client {
  address: string
  device: string | null
}

/** What a command is given; `requestId` is the caller's own id of this one act. */
export interface CommandContext<A extends Actor = Actor> extends QueryContext<A> {
  requestId: string | null
}

/** What is given to what anyone may call: it knows where the call came from. Its commands run with the portal's scope. */
export interface OpenContext extends CommandContext {
  client: Client
}

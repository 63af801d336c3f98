import type { Tx } from '../platform/db/client'
import type { Actor } from './actor'

/** What a query is given: who asks, the transaction limited to what they may see, and the instant. */
export interface QueryContext<A extends Actor = Actor> {
  actor: A
  tx: Tx
  now: Date
}

/** What a command is given; `requestId` is the caller's own id of this one act. */
export interface CommandContext<A extends Actor = Actor> extends QueryContext<A> {
  requestId: string | null
}

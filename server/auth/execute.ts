import { scopeOf, type Actor, type SignedInActor } from './actor'
import type { Client, CommandContext, OpenContext } from './context'
import { now } from '../platform/clock'
import { asActor, asSystem } from '../platform/db/as-actor'
import type { Tx } from '../platform/db/client'
import { env } from '../platform/env'
import { DomainError } from '../platform/errors'
import { canonicalHash } from '../platform/request-hash'

/**
 * Runs a query in one transaction limited to what the actor may see. It is given a command's context, because a look at a
 * person's data is itself an event of the journal.
 */
export function ask<A extends Actor, I, O>(
  actor: A,
  input: I,
  query: (context: CommandContext<A>, input: I) => Promise<O>,
): Promise<O> {
  return asActor(scopeOf(actor), (tx) => query({ actor, tx, now: now(), requestId: null }, input))
}

/**
 * Runs a command exactly once per (person, requestId), in one transaction with its answer. A repeated call, even one that
 * arrives while the first is still running, waits and gets the first one's answer. The same id with another input or
 * another procedure is REQUEST_REUSED. A refused command consumes nothing: the id may be tried again.
 */
export function execute<A extends SignedInActor, I extends { requestId: string }, O>(
  actor: A,
  procedure: string,
  input: I,
  command: (context: CommandContext<A>, input: I) => Promise<O>,
): Promise<O> {
  const claim = { userId: actor.userId, procedure, scope: scopeOf(actor) }
  return asActor(scopeOf(actor), (tx) =>
    once(tx, claim, input, (at) => command({ actor, tx, now: at, requestId: input.requestId }, input)),
  )
}

/** Whose claim on a request's id it is while nobody has signed in. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The same for a command that anyone may call, with the portal's own scope. */
export function executeOpen<I extends { requestId: string }, O>(
  actor: Actor,
  client: Client,
  procedure: string,
  input: I,
  command: (context: OpenContext, input: I) => Promise<O>,
): Promise<O> {
  const userId = 'userId' in actor ? actor.userId : NOBODY
  return asSystem((tx) =>
    once(tx, { userId, procedure, scope: scopeOf(actor) }, input, (at) =>
      command({ actor, tx, client, now: at, requestId: input.requestId }, input),
    ),
  )
}

interface Claim {
  userId: string
  procedure: string
  scope: unknown
}

async function once<I extends { requestId: string }, O>(
  tx: Tx,
  { userId, procedure, scope }: Claim,
  input: I,
  work: (at: Date) => Promise<O>,
): Promise<O> {
  const inputHash = canonicalHash({ scope, input }, env().AUTH_SECRET)
  const at = now()
  // Two calls at once meet at the primary key: the second waits for the first one's transaction to end.
  const claimed = await tx.$executeRaw`
    insert into request_answer (user_id, request_id, procedure, input_hash, created_at)
    values (${userId}::uuid, ${input.requestId}::uuid, ${procedure}, ${inputHash}, ${at})
    on conflict do nothing`
  const where = { userId_requestId: { userId, requestId: input.requestId } }
  if (claimed === 0) {
    const first = await tx.requestAnswer.findUniqueOrThrow({ where })
    if (first.procedure !== procedure || first.inputHash !== inputHash)
      throw new DomainError('REQUEST_REUSED')
    return first.answer as O
  }
  const answer = await work(at)
  await tx.$executeRaw`
    update request_answer set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where user_id = ${userId}::uuid and request_id = ${input.requestId}::uuid`
  return answer
}

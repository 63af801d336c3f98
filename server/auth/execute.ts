import { scopeOf, type Actor, type SignedInActor } from './actor'
import type { CommandContext } from './context'
import { now } from '../platform/clock'
import { asActor } from '../platform/db/as-actor'
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
  const inputHash = canonicalHash({ scope: scopeOf(actor), input })
  return asActor(scopeOf(actor), async (tx) => {
    const at = now()
    // Two calls at once meet at the primary key: the second waits for the first one's transaction to end.
    const claimed = await tx.$executeRaw`
      insert into request_answer (user_id, request_id, procedure, input_hash, created_at)
      values (${actor.userId}::uuid, ${input.requestId}::uuid, ${procedure}, ${inputHash}, ${at})
      on conflict do nothing`
    const where = { userId_requestId: { userId: actor.userId, requestId: input.requestId } }
    if (claimed === 0) {
      const first = await tx.requestAnswer.findUniqueOrThrow({ where })
      if (first.procedure !== procedure || first.inputHash !== inputHash)
        throw new DomainError('REQUEST_REUSED')
      return first.answer as O
    }
    const answer = await command({ actor, tx, now: at, requestId: input.requestId }, input)
    await tx.$executeRaw`
      update request_answer set answer = ${JSON.stringify(answer ?? null)}::jsonb
      where user_id = ${actor.userId}::uuid and request_id = ${input.requestId}::uuid`
    return answer
  })
}

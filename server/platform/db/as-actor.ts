import { db, type Tx } from './client'

/**
 * Who a transaction runs for, as PostgreSQL's row-level security sees it (policies in prisma/migrations).
 * `participantId` is on whose behalf; `officeIds` are the offices an officer may see.
 */
export interface Scope {
  kind: 'anonymous' | 'person' | 'participant' | 'officer' | 'system'
  userId?: string
  participantId?: string
  officeIds?: readonly string[]
}

/**
 * Runs `work` in one transaction whose rows are limited to `scope` by row-level security. This is the second wall: the
 * queries inside carry their own scope in the `where` as well. Rolls back when `work` throws.
 */
export function asActor<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select
      set_config('app.kind', ${scope.kind}, true),
      set_config('app.user', ${scope.userId ?? ''}, true),
      set_config('app.participant', ${scope.participantId ?? ''}, true),
      set_config('app.offices', ${`{${(scope.officeIds ?? []).join(',')}}`}, true)`
    return work(tx)
  })
}

/** For jobs, sign-in and the seeds: sees every row. Never reachable from a request's own input. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ kind: 'system' }, work)
}

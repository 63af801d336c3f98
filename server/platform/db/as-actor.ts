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
export function asActor<T>(
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> {
  return db().prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select
      set_config('app.kind', ${scope.kind}, true),
      set_config('app.user', ${scope.userId ?? ''}, true),
      set_config('app.participant', ${scope.participantId ?? ''}, true),
      set_config('app.offices', ${`{${(scope.officeIds ?? []).join(',')}}`}, true)`
    return work(tx)
  }, options)
}

/**
 * For jobs, sign-in and the seeds: sees every row. Never reachable from a request's own input. `timeout`, in milliseconds, is
 * for a job whose one transaction is known to be long.
 */
export function asSystem<T>(work: (tx: Tx) => Promise<T>, options?: { timeout?: number }): Promise<T> {
  return asActor({ kind: 'system' }, work, options)
}

/**
 * The portal's scope for a part of a transaction that was begun for somebody, who has their own back afterwards: a second
 * transaction inside would hold a second connection, and as many calls at once as there are connections would wait for each
 * other. Nothing else may run in the transaction meanwhile.
 */
export async function asSystemWithin<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<{ kind: string }[]>`select current_setting('app.kind') as kind`
  const become = (kind: string) => tx.$queryRaw`select set_config('app.kind', ${kind}, true)`
  await become('system')
  try {
    return await work()
  } finally {
    // After an error of the database nothing runs here any more, and nothing has to: the transaction is lost.
    await become(before?.kind ?? 'anonymous').catch(() => undefined)
  }
}

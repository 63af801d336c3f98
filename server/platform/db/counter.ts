import type { Tx } from './client'

/** Next number of a scope, from 1, without gaps: the row stays locked until the transaction ends. */
export async function nextNumber(tx: Tx, scope: string): Promise<number> {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    insert into counter (scope, value) values (${scope}, 1)
    on conflict (scope) do update set value = counter.value + 1
    returning value`
  return rows[0]!.value
}

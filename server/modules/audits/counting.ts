import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { countingAt } from '../deadlines/commands/counting-at'
import type { Compute } from './domain/terms'

/**
 * Counts terms by the calendar in force, as of this instant; `revision` is its edition. A term that cannot be counted is a
 * mistake of the case.
 */
export async function openCounting(tx: Tx, now: Date): Promise<Compute & { readonly revision: number }> {
  const count = await countingAt(tx, now)
  const compute: Compute = (ask) => {
    const counted = count(ask)
    if ('fault' in counted) throw new DomainError('INVALID_INPUT', { reason: counted.fault, rule: ask.rule })
    return counted
  }
  return Object.assign(compute, { revision: count.revision })
}

import { now } from '@/server/platform/clock'
import { sweepDeliveries } from './delivery'
import { tellOfGoneAssignees } from './gone-assignees'
import { recomputeTerms } from './recompute'

const STEPS = [sweepDeliveries, recomputeTerms, tellOfGoneAssignees]

/**
 * Everything that is to be repaired in audits, or follows from the calendar's going on. Each step by itself: one that fails
 * holds up nothing, and the job is failed after the last.
 */
export async function sweepAudits(at: Date = now()): Promise<void> {
  const failures: unknown[] = []
  for (const step of STEPS) {
    try {
      await step(at)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'audits not swept')
}

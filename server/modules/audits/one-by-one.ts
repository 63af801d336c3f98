import { logger } from '@/server/platform/logger'

/**
 * Does the same to each audit by itself: one that fails, because its list is broken or the database is away for a moment, is
 * logged and does not hold up the others. Answers what the others gave.
 */
export async function oneByOne<T>(
  auditIds: readonly string[],
  act: (auditId: string) => Promise<T>,
  failed: string,
): Promise<T[]> {
  const done: T[] = []
  for (const auditId of auditIds) {
    try {
      done.push(await act(auditId))
    } catch (error) {
      logger.error({ err: error, auditId }, failed)
    }
  }
  return done
}

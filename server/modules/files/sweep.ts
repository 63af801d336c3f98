import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'

/** An upload that has not finished in two days will not. */
const ABANDONED_MS = 2 * 24 * 3_600_000

/**
 * Forgets files that never arrived. Stored bytes are left alone: content is shared by hash, and an archived document
 * may still name it; removing content is the retention job's matter.
 */
export function sweepFiles(): Promise<number> {
  return asSystem(async (tx) => {
    const stale = await tx.file.findMany({
      where: { state: 'UPLOADING', createdAt: { lt: new Date(now().getTime() - ABANDONED_MS) } },
      select: { id: true },
      take: 500,
    })
    const ids = stale.map(({ id }) => id)
    await tx.submissionFile.deleteMany({ where: { fileId: { in: ids } } })
    await tx.file.deleteMany({ where: { id: { in: ids } } })
    return ids.length
  })
}

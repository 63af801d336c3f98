import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { logger } from '@/server/platform/logger'
import { removeContent } from './commands/remove-content'

/** An upload that has not finished in two days will not. */
const ABANDONED_MS = 2 * 24 * 3_600_000

/** What was taken off may still be asked for in the same day. */
const TAKEN_OFF_MS = 24 * 3_600_000

/** Forgets files that never arrived, and those that were taken off and that nothing refers to. Answers how many. */
export async function sweepFiles(): Promise<number> {
  return (await forgetAbandoned()) + (await removeTakenOff())
}

function forgetAbandoned(): Promise<number> {
  return asSystem(async (tx) => {
    const stale = await tx.file.findMany({
      where: { state: 'UPLOADING', createdAt: { lt: new Date(now().getTime() - ABANDONED_MS) } },
      select: { id: true },
      take: 500,
    })
    const ids = stale.map(({ id }) => id)
    await tx.submissionFile.deleteMany({ where: { fileId: { in: ids } } })
    await tx.auditDocumentFile.deleteMany({ where: { fileId: { in: ids } } })
    await tx.file.deleteMany({ where: { id: { in: ids } } })
    return ids.length
  })
}

async function removeTakenOff(): Promise<number> {
  const before = new Date(now().getTime() - TAKEN_OFF_MS)
  const loose = await asSystem((tx) =>
    tx.file.findMany({
      where: { takenOffAt: { lt: before }, state: { not: 'UPLOADING' } },
      select: { id: true },
      orderBy: { takenOffAt: 'asc' },
      take: 500,
    }),
  )
  let removed = 0
  for (const { id } of loose) if (await removeOrKeep(id)) removed += 1
  return removed
}

/** Something else may hold the file: an archived version of the draft. Then it is no longer asked after. */
async function removeOrKeep(id: string): Promise<boolean> {
  try {
    if (await removeContent(id)) return true
    await asSystem((tx) => tx.file.update({ where: { id }, data: { takenOffAt: null } }))
  } catch (error) {
    // One file that cannot go, the storage being down, is no reason to keep the others.
    logger.warn({ error: error instanceof Error ? error.name : 'unknown', id }, 'file not removed')
  }
  return false
}

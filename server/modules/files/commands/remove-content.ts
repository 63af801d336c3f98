import { asSystem } from '@/server/platform/db/as-actor'
import { storage } from '@/server/platform/storage'
import { lockContent } from '../lock-content'

/**
 * Removes one file that nothing refers to: its content, unless another file has the same, and then its row. A failure
 * leaves the row, so the caller finds it again.
 */
export function removeContent(fileId: string): Promise<void> {
  return asSystem(async (tx) => {
    const file = await tx.file.findUnique({
      where: { id: fileId },
      include: { submissions: { take: 1 }, archived: { take: 1 } },
    })
    if (!file || file.submissions.length > 0 || file.archived.length > 0) return
    if (file.sha256) {
      await lockContent(tx, file.sha256)
      const shared = await tx.file.count({ where: { sha256: file.sha256, id: { not: file.id } } })
      if (shared === 0) await storage().remove(file.sha256)
    }
    await tx.file.delete({ where: { id: file.id } })
  })
}

/** Removes content that no file has: what arrived for an upload whose account was annulled meanwhile. */
export function removeOrphan(sha256: string): Promise<void> {
  return asSystem(async (tx) => {
    await lockContent(tx, sha256)
    if ((await tx.file.count({ where: { sha256 } })) === 0) await storage().remove(sha256)
  })
}

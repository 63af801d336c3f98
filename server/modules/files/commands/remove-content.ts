import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { storage } from '@/server/platform/storage'
import { lockContent } from './lock-content'

/**
 * Removes one file that nothing refers to, and its content unless something else names it. Answers false where something
 * refers to the file. A failure leaves the row, so the caller finds it again.
 */
export function removeContent(fileId: string): Promise<boolean> {
  return asSystem(async (tx) => {
    const file = await tx.file.findUnique({ where: { id: fileId }, include: { _count: true } })
    if (!file) return true
    if (Object.values(file._count).some((references) => references > 0)) return false
    // The row first: a reference made meanwhile refuses this, and the bytes stay.
    await tx.file.delete({ where: { id: file.id } })
    if (file.sha256) await removeUnused(tx, file.sha256)
    return true
  })
}

/** Removes content that no file has: what arrived for an upload whose account was annulled meanwhile. */
export function removeOrphan(sha256: string): Promise<void> {
  return asSystem((tx) => removeUnused(tx, sha256))
}

/** Removes a content unless something names it; `tx` no longer does. */
export async function removeUnused(tx: Tx, sha256: string) {
  await lockContent(tx, sha256)
  if (!(await isContentUsed(tx, sha256))) await storage().remove(sha256)
}

/**
 * Does anything name this content of the storage: a file, an archived document, a message of the exchange, an answer, a list
 * of authorities. Whoever keeps a key of the storage in a new place adds it here.
 */
async function isContentUsed(tx: Tx, sha256: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ used: boolean }[]>`
    select exists (select 1 from file where sha256 = ${sha256})
      or exists (select 1 from archive_file where sha256 = ${sha256})
      or exists (select 1 from exchange_message where sha256 = ${sha256} and direction = 'IN' and body_removed_at is null)
      or exists (select 1 from information_answer where sha256 = ${sha256})
      or exists (select 1 from trust_import where sha256 = ${sha256}) as used`
  return found!.used
}

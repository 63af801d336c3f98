import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { storage } from '@/server/platform/storage'

/**
 * Makes those who take note of a content and those who remove it go one after another until the transaction ends: content
 * is shared by its hash, and an upload of the same bytes must not find them gone.
 */
export async function lockContent(tx: Tx, sha256: string) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`content:${sha256}`}, 0))::text`
}

/**
 * The same for content that was put into the storage a moment ago and is about to be named by a row. UNAVAILABLE when it was
 * removed meanwhile because nobody had it: whoever brought it brings it again.
 */
export async function lockStoredContent(tx: Tx, sha256: string) {
  await lockContent(tx, sha256)
  if (!(await storage().stat(sha256))) throw new DomainError('UNAVAILABLE')
}

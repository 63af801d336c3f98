import type { Tx } from '@/server/platform/db/client'

/**
 * Makes those who take note of a content and those who remove it go one after another until the transaction ends: content
 * is shared by its hash, and an upload of the same bytes must not find them gone.
 */
export async function lockContent(tx: Tx, sha256: string) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`content:${sha256}`}, 0))::text`
}

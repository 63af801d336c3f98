import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { findKindInForce, getKindOf, listKindsInForce, listKindTitles } from './commands/find-kind'
import type { GetKind, KindList } from './contract'
import type { KindDefinition } from './domain/definition'

/** The list (перечень) as of now, and what kinds of earlier days were called. */
export async function listKinds(context: QueryContext): Promise<KindList> {
  return { kinds: await listKindsInForce(context), titles: await listKindTitles(context) }
}

/** The tree of a kind: of the wording named, or of the one in force. NOT_FOUND when there is none. */
export async function getKind(context: QueryContext, input: GetKind): Promise<KindDefinition> {
  const { code, version, edition } = input
  if (version === undefined) {
    const kind = await findKindInForce(context, code)
    if (!kind) throw notFound()
    return kind
  }
  try {
    return await getKindOf(context.tx, { kindCode: code, kindVersion: version, kindEdition: edition ?? 0 })
  } catch (error) {
    if (error instanceof RangeError) throw notFound()
    throw error
  }
}

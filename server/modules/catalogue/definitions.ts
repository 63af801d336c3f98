import { notFound } from '@/server/platform/errors'
import type { KindDefinition } from './domain/definition'
import { findKind } from './domain/registry'

/** The definition of a kind by its album code; NOT_FOUND when the portal does not know it. */
export function getDefinition(code: string): KindDefinition {
  const kind = findKind(code)
  if (!kind) throw notFound()
  return kind
}

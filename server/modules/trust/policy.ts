import type { ImportStatus } from './contract'

/** What may be done with an import; who may act at all is the permission `trust.administer`. */
export type ImportAct = 'apply' | 'discard'

const NEXT: Record<ImportStatus, Partial<Record<ImportAct, ImportStatus>>> = {
  READING: { discard: 'DISCARDED' },
  READY: { apply: 'APPLYING', discard: 'DISCARDED' },
  APPLYING: {},
  APPLIED: {},
  DISCARDED: {},
  FAILED: { discard: 'DISCARDED' },
}

/** Where an act leads; null when it is not allowed from there. */
export const nextImportStatus = (status: ImportStatus, act: ImportAct): ImportStatus | null =>
  NEXT[status][act] ?? null

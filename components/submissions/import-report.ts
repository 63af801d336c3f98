'use client'

import { useSyncExternalStore } from 'react'
import type { XmlError } from '@/server/modules/catalogue/contract'

/** What an uploaded file had wrong, carried from the upload to the draft that was made of it. */
export interface ImportReport {
  fileName: string
  errors: XmlError[]
  /** Names of the attachments that it speaks of and does not carry. */
  attachments: string[]
}

const keyOf = (submissionId: string) => `import-report:${submissionId}`

/**
 * Keeps the report for the draft's page in this tab. The draft itself is on the server and complete; a browser without
 * storage only loses the list of lines, so a refusal is not an error.
 */
export function keepReport(submissionId: string, report: ImportReport): void {
  try {
    sessionStorage.setItem(keyOf(submissionId), JSON.stringify(report))
  } catch {
    // Full or forbidden.
  }
}

/** The report of a draft; null when there is none, on the server, and after it was dropped. */
export function useImportReport(submissionId: string): ImportReport | null {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(submissionId),
    () => null,
  )
  return kept ? (JSON.parse(kept) as ImportReport) : null
}

/** Forgets it: the person has closed it, or the draft is no more. */
export function dropReport(submissionId: string): void {
  try {
    sessionStorage.removeItem(keyOf(submissionId))
  } catch {
    // Nothing was kept, then.
  }
  for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(submissionId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(submissionId))
  } catch {
    return null
  }
}

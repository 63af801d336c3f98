'use client'

import { useState } from 'react'
import { failureOf, type Failure } from '@/components/trpc/failure'
import type { FieldFault } from '@/server/modules/profile/domain/check-profile'

type Draft = Record<string, string>

interface DraftForm<D extends Draft> {
  /** What is saved now, and its version. */
  saved: D & { version: number }
  faultsOf: (draft: D) => FieldFault[]
  save: (input: D & { version: number }) => Promise<unknown>
  /** Reads what is saved anew, after somebody was faster. */
  refresh: () => Promise<D & { version: number }>
  onSaved: () => void
}

/**
 * A form over a versioned thing. Faults are shown when saving is tried and go as they are corrected. When the thing was
 * changed elsewhere nothing that was typed is lost: the form goes on over the newer version and shows what it holds.
 */
export function useDraftForm<D extends Draft>({ saved, faultsOf, save, refresh, onSaved }: DraftForm<D>) {
  const { version: firstVersion, ...first } = saved
  const [draft, setDraft] = useState(first as unknown as D)
  const [version, setVersion] = useState(firstVersion)
  const [newer, setNewer] = useState<D | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const faults = attempt > 0 ? faultsOf(draft) : []

  async function submit() {
    setAttempt((count) => count + 1)
    setFailure(null)
    if (faultsOf(draft).length > 0) return
    try {
      await save({ ...draft, version })
      onSaved()
    } catch (error) {
      const failed = failureOf(error)
      if (failed.code !== 'STALE_VERSION') return setFailure(failed)
      const { version: newest, ...rest } = await refresh()
      setVersion(newest)
      setNewer(rest as unknown as D)
    }
  }

  return {
    draft,
    set: (field: keyof D, value: string) => setDraft((before) => ({ ...before, [field]: value })),
    faults,
    attempt,
    failure,
    stale: newer !== null,
    /** What somebody else has saved meanwhile, where it differs from what is typed. */
    savedElsewhere: (field: keyof D) => (newer && newer[field] !== draft[field] ? newer[field] : null),
    submit,
  }
}

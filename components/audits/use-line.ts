import { useState } from 'react'
import { useAutosave } from '@/components/form/use-autosave'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { ItemDraft } from '@/server/modules/audits/contract'
import type { ItemView } from '@/server/modules/audits/domain/views'
import { draftOf } from './line-draft'

/** What another person has saved of the same line meanwhile. */
export interface Others {
  draft: ItemDraft | null
  version: number
  updatedBy: string
}

/**
 * One line of a requirement being written: saved by itself as it is typed. When somebody else saves the same line it
 * follows them, unless something here is not saved yet: then both texts wait for the person's choice.
 */
export function useLine(of: { id: string; requirementId: string }, item: ItemView) {
  const trpc = useTRPC()
  const command = useCommand(trpc.audits.saveAnswer.mutationOptions())
  const [typed, setTyped] = useState<ItemDraft | null>(null)
  const [others, setOthers] = useState<Others | null>(null)
  const version = item.draft?.version ?? 0
  const { autosave, state } = useAutosave<ItemDraft>({
    version,
    save: async (draft, from) =>
      (await command.run({ ...of, itemId: item.id, version: from, draft })).version,
    failureOf: (error) => {
      const { code, details } = failureOf(error)
      if (code === 'UNAVAILABLE') return { kind: 'lost' }
      if (code !== 'STALE_VERSION') return { kind: 'refused', error }
      const stored = details as unknown as Others
      setOthers(stored)
      return { kind: 'conflict', version: stored.version }
    },
  })

  // Saved by somebody else while nothing here waits to be saved: theirs is shown, and the next change is made from it.
  const moved = version > autosave.storedVersion() && !autosave.hasUnsaved()
  const value = typed && !moved ? typed : draftOf(item)

  return {
    value,
    state,
    others: state.phase === 'conflict' ? others : null,
    change(next: ItemDraft) {
      if (moved) autosave.moveTo(version)
      setTyped(next)
      autosave.change(next)
    },
    retry: () => void autosave.flush(),
    flush: autosave.flush,
    /** Takes what the other person has saved. */
    takeTheirs(stored: Others) {
      autosave.discard(stored.version)
      setTyped(stored.draft)
    },
    keepMine: () => void autosave.overwrite(),
  }
}

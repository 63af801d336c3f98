'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SaveFailure } from '@/components/form/autosave'
import { useAutosave } from '@/components/form/use-autosave'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** What of a draft is typed: the form and where it goes. */
export interface DraftContent {
  values: FormValues
  officeCode: string | null
}

const contentOf = (details: SubmissionDetails): DraftContent => ({
  values: details.values as FormValues,
  officeCode: details.office?.code ?? null,
})

/** No answer, or one that another try may change: it is tried again by itself. */
const PASSING = new Set(['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'])

function readFailure(error: unknown): SaveFailure {
  const { code, details } = failureOf(error)
  if (code === 'STALE_VERSION') return { kind: 'conflict', version: Number(details['version'] ?? 0) }
  return PASSING.has(code) ? { kind: 'lost' } : { kind: 'refused', error }
}

/**
 * A draft being typed and kept saved. `start` is what the form begins with: it changes only when the person takes what
 * was saved elsewhere, or when it was changed elsewhere and nothing typed here is at stake.
 */
export function useDraft(details: SubmissionDetails) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const save = useCommand(trpc.submissions.save.mutationOptions())
  const [start, setStart] = useState(() => contentOf(details))
  const [officeCode, setOfficeCode] = useState(start.officeCode)
  const typed = useRef(start)
  const { id } = details
  const { autosave, state } = useAutosave<DraftContent>({
    version: details.version,
    save: async (content, version) => (await save.run({ id, version, ...content })).version,
    failureOf: readFailure,
  })

  function change(part: Partial<DraftContent>) {
    typed.current = { ...typed.current, ...part }
    if ('officeCode' in part) setOfficeCode(typed.current.officeCode)
    autosave.change(typed.current)
  }

  const take = useCallback(
    (stored: SubmissionDetails) => {
      autosave.discard(stored.version)
      const content = contentOf(stored)
      typed.current = content
      setStart(content)
      setOfficeCode(content.officeCode)
    },
    [autosave],
  )

  const look = () => queryClient.fetchQuery({ ...trpc.submissions.get.queryOptions({ id }), staleTime: 0 })

  /** The person lets go of what is typed here. */
  const takeStored = async () => take(await look())
  /** The person keeps what is typed here, over whatever was saved meanwhile. */
  const overwrite = async () => {
    autosave.moveTo((await look()).version)
    return autosave.overwrite()
  }

  // Saved in another window while nothing is typed here: show that.
  useEffect(() => {
    const queryKey = trpc.submissions.get.queryKey({ id })
    return queryClient.getQueryCache().subscribe(() => {
      const stored = queryClient.getQueryData(queryKey)
      const calm = autosave.state().phase === 'idle' || autosave.state().phase === 'saved'
      if (!stored || !calm || autosave.hasUnsaved()) return
      if (stored.version > autosave.storedVersion()) take(stored)
    })
  }, [autosave, id, queryClient, take, trpc])

  return { autosave, state, start, officeCode, change, takeStored, overwrite }
}

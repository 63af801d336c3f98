'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { SaveFailure } from '@/components/form/autosave'
import { findCaret, putCaret } from '@/components/form/caret'
import type { DefinitionFormHandle } from '@/components/form/definition-form'
import { useAutosave } from '@/components/form/use-autosave'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { sameWording } from '@/server/modules/catalogue/domain/in-force'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import type { StaleDraft } from '@/server/modules/submissions/domain/draft-contract'
import {
  applyChoices,
  mergeDrafts,
  type DraftContent,
} from '@/server/modules/submissions/domain/merge-values'

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

/** Phases in which the stored text may be looked at: no save is on its way. */
const CALM = new Set(['idle', 'saved', 'waiting'])

/**
 * A draft being typed and kept saved, while others may type in it too. What they save comes into the form by itself, field
 * by field; a place that was changed here as well is left alone and asked about when this text is saved.
 */
export function useDraft(details: SubmissionDetails, form: RefObject<DefinitionFormHandle | null>) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const save = useCommand(trpc.submissions.save.mutationOptions())
  const [start, setStart] = useState(() => contentOf(details))
  const [officeCode, setOfficeCode] = useState(start.officeCode)
  const [stale, setStale] = useState<StaleDraft | null>(null)
  /** Version of the last text of somebody else that was taken in. */
  const [taken, setTaken] = useState<number | null>(null)
  const typed = useRef(start)
  /** What this form and the server last agreed on. */
  const common = useRef(start)
  /** What was sent and found to be stale. */
  const refused = useRef<DraftContent | null>(null)
  /** A save was merged with what others had stored: the result is still to be looked at. */
  const mergedElsewhere = useRef(false)
  const { id } = details

  const { autosave, state } = useAutosave<DraftContent>({
    version: details.version,
    save: async (content, version) => {
      try {
        const saved = await save.run({ id, version, ...content })
        common.current = content
        mergedElsewhere.current = saved.merged !== null && saved.merged.count > 0
        if (mergedElsewhere.current) void look()
        return saved.version
      } catch (error) {
        const failure = failureOf(error)
        refused.current = content
        if (failure.code === 'STALE_VERSION') setStale(failure.details as unknown as StaleDraft)
        throw error
      }
    },
    failureOf: readFailure,
  })

  const look = () => queryClient.fetchQuery({ ...trpc.submissions.get.queryOptions({ id }), staleTime: 0 })

  /** Shows a content in the form: texts in their places where that is enough, else the form anew with the caret kept. */
  function show(content: DraftContent) {
    typed.current = content
    setOfficeCode(content.officeCode)
    if (form.current?.takeIn(content.values)) return
    const caret = findCaret()
    flushSync(() => setStart(content))
    putCaret(caret)
  }

  function change(part: Partial<DraftContent>) {
    typed.current = { ...typed.current, ...part }
    if ('officeCode' in part) setOfficeCode(typed.current.officeCode)
    autosave.change(typed.current)
  }

  /** Takes in what is stored, unless both have changed one place: the next save will ask about that. */
  const takeIn = useEffectEvent((stored: SubmissionDetails) => {
    // Another wording needs another form, which the screen is about to show.
    if (!sameWording(stored, details)) return
    const version = autosave.storedVersion()
    const news = stored.version > version || (mergedElsewhere.current && stored.version === version)
    if (!news || !CALM.has(autosave.state().phase)) return
    const theirs = contentOf(stored)
    const { content, conflicts, taken: paths } = mergeDrafts(common.current, typed.current, theirs)
    const unsaved = autosave.hasUnsaved()
    if (conflicts.length && unsaved) return
    mergedElsewhere.current = false
    common.current = theirs
    autosave.moveTo(stored.version)
    show(conflicts.length ? theirs : content)
    if (unsaved) autosave.change(content)
    if (paths.length) setTaken(stored.version)
  })

  useEffect(() => {
    const queryKey = trpc.submissions.get.queryKey({ id })
    const check = () => {
      const stored = queryClient.getQueryData(queryKey)
      if (stored) takeIn(stored)
    }
    // after a save, too: what others stored meanwhile has waited for its answer
    const stop = [
      // never within the drawing of another component
      queryClient.getQueryCache().subscribe(() => queueMicrotask(check)),
      autosave.subscribe(() => queueMicrotask(check)),
    ]
    return () => stop.forEach((end) => end())
  }, [autosave, id, queryClient, trpc])

  /** Saves the person's choices over what is stored; what was typed after the question is kept as well. */
  function choose(choices: readonly ('mine' | 'theirs')[]) {
    if (!stale) return
    const resolved = applyChoices(stale, stale.conflicts, choices)
    const content = mergeDrafts(refused.current ?? typed.current, typed.current, resolved).content
    common.current = resolved
    setStale(null)
    show(content)
    autosave.change(content)
    return autosave.overwrite()
  }

  /** Puts an earlier state into the form; it is saved like anything typed. */
  function bringBack(content: DraftContent) {
    show(content)
    autosave.change(content)
  }

  /** The person lets go of what is typed here. */
  async function takeStored() {
    const stored = await look()
    autosave.discard(stored.version)
    setStale(null)
    common.current = contentOf(stored)
    show(common.current)
  }

  /** The person keeps what is typed here, over whatever was saved meanwhile. */
  async function overwrite() {
    setStale(null)
    autosave.moveTo((await look()).version)
    return autosave.overwrite()
  }

  return {
    autosave,
    state,
    start,
    officeCode,
    stale,
    taken,
    change,
    choose,
    bringBack,
    takeStored,
    overwrite,
  }
}

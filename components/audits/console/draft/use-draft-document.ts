import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { SaveFailure } from '@/components/form/autosave'
import type { DefinitionFormHandle } from '@/components/form/definition-form'
import { useAutosave } from '@/components/form/use-autosave'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { AuditDraft } from '@/server/modules/audits/domain/views'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { useLookAgain } from '../case/use-case'

/** Every save is told to the whole group, so it waits for a pause in typing, milliseconds. */
const QUIET_MS = 2_500

/** No answer, or one that another try may change: it is tried again by itself. */
const PASSING = new Set(['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'])

function readFailure(error: unknown): SaveFailure {
  const { code, details } = failureOf(error)
  if (code === 'STALE_VERSION') return { kind: 'conflict', version: Number(details['version'] ?? 0) }
  return PASSING.has(code) ? { kind: 'lost' } : { kind: 'refused', error }
}

/**
 * A document of customs being written and kept saved, while a colleague may write in it too: what they saved comes into the
 * form as long as nothing here is unsaved, otherwise the next save asks whose text stays.
 */
export function useDraftDocument(
  auditId: string,
  draft: AuditDraft,
  form: RefObject<DefinitionFormHandle | null>,
) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const lookAgain = useLookAgain(auditId)
  const save = useCommand(trpc.auditConsole.save.mutationOptions())
  const { documentId } = draft
  const [start, setStart] = useState(draft.values as FormValues)
  const typed = useRef(start)
  const what = useRef(draft.what)
  const put = (version: number, values: FormValues) =>
    save.run({ id: auditId, documentId, version, what: what.current, values })
  const { autosave, state } = useAutosave<FormValues>({
    version: draft.version,
    save: async (values, version) => (await put(version, values)).documentVersion,
    failureOf: readFailure,
    delay: QUIET_MS,
  })

  function show(stored: AuditDraft) {
    const values = stored.values as FormValues
    typed.current = values
    what.current = stored.what
    if (!form.current?.takeIn(values)) setStart(values)
  }

  const takeIn = useEffectEvent((stored: AuditDraft) => {
    if (stored.version <= autosave.storedVersion() || autosave.hasUnsaved()) return
    autosave.moveTo(stored.version)
    show(stored)
  })
  useEffect(() => {
    // Never within the drawing itself.
    queueMicrotask(() => takeIn(draft))
  }, [draft])

  function change(values: FormValues) {
    typed.current = values
    autosave.change(values)
  }

  /** Writes facts into the document: the server lays them into the form anew. Rejects with the refusal. */
  async function putFacts(next: Sent) {
    if (!(await autosave.flush())) return
    const version = autosave.storedVersion()
    await save.run({ id: auditId, documentId, version, what: next, values: typed.current })
    await lookAgain()
  }

  /** The officer lets go of what is typed here. */
  async function takeStored() {
    const stored = await queryClient.fetchQuery({
      ...trpc.auditConsole.drafts.queryOptions({ id: auditId }),
      staleTime: 0,
    })
    const found = stored.find((one) => one.documentId === documentId)
    if (!found) return
    autosave.discard(found.version)
    show(found)
  }

  return { autosave, state, start, change, putFacts, takeStored, facts: save }
}

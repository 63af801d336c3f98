import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { Failure } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { SheetPreview } from '@/server/modules/audits/domain/sheet-changes'
import { TABLE_LIMIT } from '@/server/modules/audits/domain/workbook'

/** Why a file is not read at all: by its size, by what it is, or because this computer does not give it. */
export type TableRefusal = 'tooLarge' | 'noTable' | 'unread'

interface ReadTable {
  name: string
  bytes: ArrayBuffer
}

/**
 * A filled table on its way: read by the portal, compared with what is saved, then saved line by line. The file stays here,
 * so that it can be compared again when somebody was quicker.
 */
export function useAnswerTable(of: { participantId: string; auditId: string; requirementId: string }) {
  const trpc = useTRPC()
  const importAnswers = useCommand(trpc.audits.importAnswers.mutationOptions())
  const [table, setTable] = useState<ReadTable | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [preview, setPreview] = useState<SheetPreview | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<{ name: string; why: TableRefusal } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [late, setLate] = useState(0)
  const address = `/api/audits/${of.auditId}/requirements/${of.requirementId}/table?for=${of.participantId}`

  async function read(file: File) {
    forget()
    if (file.size > TABLE_LIMIT) return setRefusal({ name: file.name, why: 'tooLarge' })
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return setRefusal({ name: file.name, why: 'unread' })
    setTable({ name: file.name, bytes })
    await compare({ name: file.name, bytes })
  }

  function forget() {
    importAnswers.reset()
    setPreview(null)
    setRefusal(null)
    setFailure(null)
    setLate(0)
  }

  async function compare({ name, bytes }: ReadTable) {
    forget()
    setReading(name)
    const answer = await fetch(address, { method: 'POST', body: bytes }).catch(() => null)
    const body: unknown = answer && (await answer.json().catch(() => null))
    setReading(null)
    if (!answer || !body) return setFailure({ code: 'UNAVAILABLE', traceId: '', details: {} })
    if (answer.status === 413) return setRefusal({ name, why: 'tooLarge' })
    if (answer.status === 422) return setRefusal({ name, why: 'noTable' })
    if (!answer.ok) return setFailure(body as Failure)
    const found = body as SheetPreview
    setPreview(found)
    setChosen(new Set(found.changes.flatMap(({ itemId, newer }) => (newer ? [] : [itemId]))))
  }

  /** Saves the chosen lines; answers how many, or null when some of them somebody else has changed meanwhile. */
  async function save(): Promise<number | null> {
    const lines = (preview?.changes ?? []).filter(({ itemId }) => chosen.has(itemId))
    const { saved, refused } = await importAnswers.run({
      id: of.auditId,
      requirementId: of.requirementId,
      lines: lines.map(({ itemId, version, draft }) => ({ itemId, version, draft, numbers: [] })),
    })
    setLate(refused.length)
    return refused.length > 0 ? null : saved.length
  }

  return {
    address,
    read,
    reading,
    preview,
    chosen,
    choose(itemId: string, on: boolean) {
      const next = new Set(chosen)
      if (on) next.add(itemId)
      else next.delete(itemId)
      setChosen(next)
    },
    refusal,
    failure,
    /** Lines that were changed by somebody between the comparison and the saving. */
    late,
    again: () => (table ? compare(table) : Promise.resolve()),
    save,
    saving: importAnswers.pending,
    error: importAnswers.error,
  }
}

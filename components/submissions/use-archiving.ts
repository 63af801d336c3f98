'use client'

import { useState, type RefObject } from 'react'
import type { DefinitionFormHandle } from '@/components/form/definition-form'
import type { FormProblem } from '@/components/form/error-book'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import { OFFICE_FIELD } from './office-field'
import { useRefresh } from './use-refresh'

/** What the draft's page does before its version may be named in a command. */
interface Saved {
  flush: () => Promise<boolean>
  storedVersion: () => number
}

/**
 * «Проверить и поместить в архив»: the form's own check first, then everything typed is saved, then the server's word.
 * Mistakes go to their fields, the focus to where the first of them is told.
 */
export function useArchiving(id: string, form: RefObject<DefinitionFormHandle | null>, saved: Saved) {
  const trpc = useTRPC()
  const refresh = useRefresh()
  const command = useCommand(trpc.submissions.archive.mutationOptions())
  const [running, setRunning] = useState(false)
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [officeMissing, setOfficeMissing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  function missOffice() {
    setOfficeMissing(true)
    document.getElementById(OFFICE_FIELD)?.focus()
  }

  function refuse(found: Failure) {
    if (found.code === 'FORM_INCOMPLETE' && found.details['office']) return missOffice()
    if (found.code === 'FORM_INCOMPLETE') setProblems(found.details['errors'] as FormProblem[])
    setFailure(found)
  }

  async function run(officeCode: string | null) {
    setFailure(null)
    setProblems([])
    setOfficeMissing(false)
    const mistakes = form.current?.validate() ?? []
    if (!officeCode) missOffice()
    if (mistakes.length || !officeCode) return
    setRunning(true)
    try {
      if (await saved.flush()) await command.run({ id, version: saved.storedVersion() })
    } catch (error) {
      refuse(failureOf(error))
    } finally {
      await refresh()
      setRunning(false)
    }
  }

  return { run, running, problems, officeMissing, failure, chosenOffice: () => setOfficeMissing(false) }
}

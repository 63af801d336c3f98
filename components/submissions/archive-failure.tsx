'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Failure } from '@/components/trpc/failure'
import { Alert } from '@/components/ui/alert'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import type { AttachedFile } from '@/server/modules/submissions/contract'
import { BeginFailure } from './begin-failure'

interface Refused {
  base: string
  failure: Failure
  limits: KindSummary['attachments']
  files: readonly AttachedFile[]
}

/**
 * Why the draft did not get into the archive, with the screen's own words where it is about the files. Brings itself into
 * view: the button that was pressed stands below the window's edge from it.
 */
export function ArchiveFailure(props: Refused) {
  const place = useRef<HTMLDivElement>(null)
  const { failure } = props
  useEffect(() => {
    // Mistakes in fields have a summary, which takes the focus itself.
    if (failure.code === 'FORM_INCOMPLETE') return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
  }, [failure])
  return (
    <div ref={place} tabIndex={-1} className="scroll-mb-32">
      {failure.code === 'FILES_NOT_READY' ? (
        <FilesFailure {...props} />
      ) : (
        <BeginFailure base={props.base} failure={failure} />
      )}
    </div>
  )
}

function FilesFailure({ failure: { details }, limits, files }: Refused) {
  const t = useTranslations('submissions.draft')
  const count = Number(details['count'] ?? 0)
  const refused = Number(details['refused'] ?? 0)
  const problem =
    'min' in details ? (count < limits.min ? 'few' : 'many') : refused > 0 ? 'refused' : 'waiting'
  const name = files.find(({ state }) => state === 'REFUSED')?.name ?? ''
  return (
    <Alert
      tone="refused"
      live="assertive"
      title={t(`filesProblem.${problem}.title`, { count: problem === 'refused' ? refused : count, name })}
    >
      {t(`filesProblem.${problem}.text`, { count: problem === 'refused' ? refused : count, name })}
    </Alert>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Card } from '@/components/ui/card'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import type { AttachedFile, SubmissionDetails } from '@/server/modules/submissions/contract'
import { FileRows } from './file-rows'
import { useRefresh } from './use-refresh'

/** Files of a draft: what is attached, and the place to add more (`children`). */
export function DraftFiles(props: {
  details: SubmissionDetails
  limits: KindSummary['attachments']
  children: ReactNode
}) {
  const t = useTranslations('submissions.draft')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const remove = useCommand(trpc.submissions.removeFile.mutationOptions())
  const [removing, setRemoving] = useState<string | null>(null)
  const { details, limits } = props
  const files = details.files.filter((file) => file.role === 'ATTACHMENT')
  const open = details.may.attach === true
  const full = limits.max !== null && files.length >= limits.max

  async function takeOff(file: AttachedFile) {
    setRemoving(file.id)
    await remove.run({ id: details.id, fileId: file.id }).catch(() => undefined)
    await refresh()
    setRemoving(null)
  }

  return (
    <Card id="files" title={t('files')}>
      <p className="text-sm text-muted">
        {t('filesHint', { max: limits.max ?? 100 })} {limits.min ? t('filesMin', { min: limits.min }) : null}
      </p>
      {remove.error ? <FailureAlert failure={failureOf(remove.error)} className="mt-3" /> : null}
      <FileRows
        label={t('files')}
        files={files}
        participantId={details.participant.id}
        removing={removing}
        onRemove={open ? (file) => void takeOff(file) : undefined}
      />
      {open && !full ? <div className="mt-4">{props.children}</div> : null}
    </Card>
  )
}

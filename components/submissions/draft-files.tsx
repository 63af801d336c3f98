'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Card } from '@/components/ui/card'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { FileRows } from './file-rows'
import { useRefresh } from './use-refresh'

/** What the place to add files has to know, and what it tells. */
export interface UploadSlot {
  /** Ids of the files that the list above shows by itself. */
  shown: ReadonlySet<string>
  /** A file has arrived. */
  look: () => void
  /** An upload the portal knows of was given up. */
  takeOff: (fileId: string) => void
}

/** Files of a draft: what is attached, and the place to add more. */
export function DraftFiles(props: {
  details: SubmissionDetails
  limits: KindSummary['attachments']
  uploader: (slot: UploadSlot) => ReactNode
}) {
  const t = useTranslations('submissions.draft')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const remove = useCommand(trpc.submissions.removeFile.mutationOptions())
  const [removing, setRemoving] = useState<string | null>(null)
  const { details, limits } = props
  const attached = details.files.filter((file) => file.role === 'ATTACHMENT')
  // One on the way has its row, with progress, in the place to add files.
  const files = attached.filter((file) => file.state !== 'UPLOADING')
  const open = details.may.attach === true
  const uploading = attached.length - files.length
  const full = limits.max !== null && attached.length >= limits.max

  async function takeOff(fileId: string) {
    setRemoving(fileId)
    await remove.run({ id: details.id, fileId }).catch(() => undefined)
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
        onRemove={open ? (file) => void takeOff(file.id) : undefined}
      />
      {open ? (
        // Hidden and not gone when full: an upload on its way goes on.
        <div className="mt-4" hidden={full && uploading === 0}>
          {props.uploader({
            shown: new Set(files.map((file) => file.id)),
            look: () => void refresh(),
            takeOff: (fileId) => void takeOff(fileId),
          })}
        </div>
      ) : null}
    </Card>
  )
}

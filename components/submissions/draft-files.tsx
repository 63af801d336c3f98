'use client'

import { Files } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { isScan } from '@/components/files/scan-pages'
import { moved } from '@/components/form/list-edits'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import type { AttachedFile, SubmissionDetails } from '@/server/modules/submissions/contract'
import { attachmentLimit } from '@/server/modules/submissions/domain/attachment-limit'
import { FileTools, ScanMark } from './file-tools'
import { FileRows, scanFile } from '@/components/files/file-rows'
import { useRefresh } from './use-refresh'

// Joining pages brings a library that writes PDF.
const ScanEditor = dynamic(() => import('@/components/files/scan-editor'))

/** What the place to add files has to know, and what it tells. */
export interface UploadSlot {
  /** Ids of the files that the list above shows by itself. */
  shown: ReadonlySet<string>
  /** A file has arrived. */
  look: (fileId: string, file: File) => void
  /** A file made of scans in the page, to be sent. */
  made: File | null
  /** How many more files the document takes. */
  room: number
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
  const arrange = useCommand(trpc.drafts.arrangeFiles.mutationOptions())
  const [edited, setEdited] = useState<readonly AttachedFile[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<{ file: File; instead: readonly string[] } | null>(null)
  const { details, limits } = props
  const attached = details.files.filter((file) => file.role === 'ATTACHMENT')
  // One on the way has its row, with progress, in the place to add files.
  const files = attached.filter((file) => file.state !== 'UPLOADING')
  const open = details.may.attach === true
  const uploading = attached.length - files.length
  const room = attachmentLimit(limits) - attached.length
  const full = room <= 0
  const scans = files.filter((file) => file.state === 'STORED' && isScan(file.type))
  const joined = scans.filter((file) => chosen.has(file.id))

  async function takeOff(fileId: string) {
    setRemoving(fileId)
    await remove.run({ id: details.id, fileId }).catch(() => undefined)
    await refresh()
    setRemoving(null)
  }

  /** Puts files into this order, without some of them. */
  async function put(order: readonly string[], without: readonly string[] = []) {
    await arrange.run({ id: details.id, order: [...order], without: [...without] }).catch(() => undefined)
    await refresh()
  }

  function move(file: AttachedFile, by: -1 | 1) {
    const ids = attached.map(({ id }) => id)
    const from = ids.indexOf(file.id)
    void put(moved(ids, from, ids.indexOf(files[files.indexOf(file) + by]?.id ?? file.id)))
  }

  /** What was made of scans takes their place as soon as it is stored, not before. */
  async function stored(fileId: string, file: File) {
    if (made?.file !== file) return void (await refresh())
    const ids = attached.map(({ id }) => id)
    const at = Math.min(...made.instead.map((id) => ids.indexOf(id)))
    const rest = ids.filter((id) => !made.instead.includes(id) && id !== fileId)
    setMade(null)
    setChosen(new Set())
    await put([...rest.slice(0, at), fileId, ...rest.slice(at)], made.instead)
  }

  return (
    <Card id="files" title={t('files')}>
      <p className="text-sm text-muted">
        {t('filesHint', { max: attachmentLimit(limits) })} {t('filesMost', { max: attachmentLimit(limits) })}{' '}
        {limits.min ? t('filesMin', { min: limits.min }) : null}
      </p>
      {remove.error ? <FailureAlert failure={failureOf(remove.error)} className="mt-3" /> : null}
      <FileRows
        label={t('files')}
        files={files}
        participantId={details.participant.id}
        removing={removing}
        onRemove={open ? (file) => void takeOff(file.id) : undefined}
        mark={
          open && scans.length > 1
            ? (file) => (
                <ScanMark
                  file={file}
                  scan={scans.includes(file)}
                  chosen={chosen.has(file.id)}
                  onChange={(on) =>
                    setChosen(new Set(on ? [...chosen, file.id] : [...chosen].filter((id) => id !== file.id)))
                  }
                />
              )
            : undefined
        }
        tools={
          open
            ? (file, index) => (
                <FileTools
                  file={file}
                  first={index === 0}
                  last={index === files.length - 1}
                  busy={arrange.pending}
                  onMove={(by) => move(file, by)}
                  onPages={scans.includes(file) ? () => setEdited([file]) : undefined}
                />
              )
            : undefined
        }
      />
      {arrange.error ? <FailureAlert failure={failureOf(arrange.error)} className="mt-3" /> : null}
      {joined.length > 1 ? (
        <Button className="mt-3" onClick={() => setEdited(joined)}>
          <Files aria-hidden />
          {t('join', { count: joined.length })}
        </Button>
      ) : null}
      {edited ? (
        <ScanEditor
          files={edited.map((file) => scanFile(file, details.participant.id))}
          onClose={() => setEdited(null)}
          onSave={(file, instead) => {
            setMade({ file, instead })
            setEdited(null)
          }}
        />
      ) : null}
      {open ? (
        // Hidden and not gone when full: an upload on its way goes on.
        <div className="mt-4" hidden={full && uploading === 0 && !made}>
          {props.uploader({
            shown: new Set(files.map((file) => file.id)),
            look: (fileId, file) => void stored(fileId, file),
            made: made?.file ?? null,
            // what is made of scans comes in their place
            room: room + (made?.instead.length ?? 0),
            takeOff: (fileId) => void takeOff(fileId),
          })}
        </div>
      ) : null}
    </Card>
  )
}

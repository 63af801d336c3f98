'use client'

import { CircleX, Download, Eye, FileText, LoaderCircle, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { isScan } from '@/components/files/scan-pages'
import type { ScanFile } from '@/components/files/use-scan'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { LinkButton } from '@/components/ui/link-button'
import { Status } from '@/components/ui/status'
import type { AttachedFile } from '@/server/modules/submissions/contract'

// It brings what draws PDF: nobody waits for that before something is opened.
const FilePreview = dynamic(() => import('@/components/files/file-preview'))

/** Files of a document: name, size, state, the way to get one, and to take one off where it may be. */
export function FileRows(props: {
  files: readonly AttachedFile[]
  label: string
  participantId: string
  /** File being taken off now. */
  removing?: string | null
  onRemove?: (file: AttachedFile) => void
  /** More buttons of a row, and what stands before its name. */
  tools?: (file: AttachedFile, index: number) => ReactNode
  mark?: (file: AttachedFile) => ReactNode
}) {
  const t = useTranslations('submissions.files')
  const { onRemove, participantId } = props
  const [seen, setSeen] = useState<AttachedFile | null>(null)
  if (props.files.length === 0) return null
  return (
    <>
      <ul aria-label={props.label} className="divide-y">
        {props.files.map((file, index) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            {props.mark?.(file) ?? <FileText aria-hidden className="size-5 shrink-0 text-muted" />}
            <span className="min-w-40 grow basis-0">
              <span className="block wrap-anywhere">{file.name}</span>
              <FileState file={file} />
            </span>
            <span className="flex flex-wrap gap-1">
              {file.state === 'STORED' && isScan(file.type) ? (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('look', { name: file.name })}
                  onClick={() => setSeen(file)}
                >
                  <Eye aria-hidden />
                  {t('lookShort')}
                </Button>
              ) : null}
              {props.tools?.(file, index)}
              {file.state === 'STORED' ? (
                <LinkButton
                  href={`/api/files/${file.id}?for=${props.participantId}`}
                  download={file.name}
                  size="small"
                  variant="quiet"
                >
                  <Download aria-hidden />
                  <FileAction name={t('download', { name: file.name })} />
                </LinkButton>
              ) : null}
              {onRemove ? (
                <Button
                  size="small"
                  variant="quiet"
                  busy={props.removing === file.id}
                  aria-label={t('remove', { name: file.name })}
                  onClick={() => onRemove(file)}
                >
                  <Trash2 aria-hidden />
                  {t('removeShort')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {seen ? <FilePreview file={scanFile(seen, participantId)} onClose={() => setSeen(null)} /> : null}
    </>
  )
}

/** A stored file as the places that show it need it. */
export const scanFile = (file: AttachedFile, participantId: string): ScanFile => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  url: `/api/files/${file.id}?for=${participantId}`,
})

/** The verb for the eye, the whole name for a reader. */
function FileAction(props: { name: string }): ReactNode {
  const common = useTranslations('common')
  return (
    <>
      <span aria-hidden>{common('download')}</span>
      <span className="sr-only">{props.name}</span>
    </>
  )
}

function FileState({ file }: { file: AttachedFile }) {
  const t = useTranslations('submissions.files')
  const locale = useLocale()
  if (file.state === 'REFUSED') {
    return (
      <span className="block text-sm">
        <Status tone="refused" quiet icon={CircleX}>
          {t('refused')}
        </Status>{' '}
        {file.refusal ? t(`refusal.${file.refusal}`) : null}
      </span>
    )
  }
  return (
    <span className="block text-sm text-muted">
      {file.state === 'UPLOADING' ? (
        <>
          <LoaderCircle aria-hidden className="mr-1 inline size-4 align-[-0.2em]" />
          {t('uploading')},{' '}
        </>
      ) : null}
      <span className="tabular">{formatBytes(file.size, locale)}</span>
    </span>
  )
}

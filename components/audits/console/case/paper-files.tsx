'use client'

import { Download, Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { isScan } from '@/components/files/scan-pages'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { ItemView } from '@/server/modules/audits/domain/views'

// It brings what draws PDF: nobody waits for that before something is opened.
const FilePreview = dynamic(() => import('@/components/files/file-preview'), { ssr: false })

type Paper = ItemView['papers'][number]
type PaperFile = Paper['files'][number]

/** Papers that the participant has shown for a line, their files to be looked at beside the requirement. */
export function PaperFiles({ papers, label }: { papers: readonly Paper[]; label: string }) {
  return (
    <ul aria-label={label} className="space-y-1.5">
      {papers.map((paper) => (
        <li key={paper.id}>
          <span className="wrap-anywhere">{paper.title}</span>{' '}
          <span className="tabular text-xs whitespace-nowrap text-muted">{paper.number}</span>
          <CaseFiles files={paper.files} />
        </li>
      ))}
    </ul>
  )
}

/** Files with the ways to look at them and to keep them, and `more` after those. */
export function CaseFiles({
  files,
  more,
}: {
  files: readonly PaperFile[]
  more?: (file: PaperFile) => ReactNode
}) {
  const t = useTranslations('postcontrol.requirement')
  const [seen, setSeen] = useState<PaperFile | null>(null)
  return (
    <>
      <ul>
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-1">
            <span className="min-w-0 grow text-sm wrap-anywhere">{file.name}</span>
            {file.state === 'STORED' && isScan(file.type) ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('lookAt', { name: file.name })}
                onClick={() => setSeen(file)}
              >
                <Eye aria-hidden />
                {t('look')}
              </Button>
            ) : null}
            {file.state === 'STORED' ? (
              <LinkButton
                href={addressOf(file)}
                download={file.name}
                size="small"
                variant="quiet"
                aria-label={t('download', { name: file.name })}
              >
                <Download aria-hidden />
              </LinkButton>
            ) : null}
            {more?.(file)}
          </li>
        ))}
      </ul>
      {seen ? (
        <FilePreview
          key={seen.id}
          file={{ id: seen.id, name: seen.name, type: seen.type, size: seen.size, url: addressOf(seen) }}
          onClose={() => setSeen(null)}
        />
      ) : null}
    </>
  )
}

const addressOf = ({ id }: PaperFile) => `/api/files/${id}?for=console`

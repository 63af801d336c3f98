'use client'

import { Download, ExternalLink, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { formatBytes } from '@/components/ui/bytes'
import type { AttachedFile } from '@/server/modules/submissions/contract'

/** What a browser shows by itself, safely. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png'])

const look = buttonStyle({ variant: 'quiet', size: 'small' })

type ShownFile = Pick<AttachedFile, 'id' | 'name' | 'size' | 'type' | 'state'>

/** Files with the ways to see and to keep them, and `action` after those. */
export function DocumentFiles<F extends ShownFile>({
  files,
  action,
}: {
  files: readonly F[]
  action?: (file: F) => ReactNode
}) {
  const t = useTranslations('console.files')
  const locale = useLocale()
  if (files.length === 0) return <p className="p-inset text-muted">{t('none')}</p>
  return (
    <ul className="divide-y">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-inset py-1.5">
          <FileText aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 grow basis-40 wrap-anywhere">
            {file.name} <span className="tabular text-muted">· {formatBytes(file.size, locale)}</span>
            {file.state === 'STORED' ? null : (
              <span className={file.state === 'REFUSED' ? 'text-refused' : 'text-muted'}>
                {' '}
                · {t(`state.${file.state}`)}
              </span>
            )}
          </span>
          <span className="flex">
            {file.state === 'STORED' && SHOWN.has(file.type) ? (
              <a
                href={`/api/files/${file.id}?for=console&show=1`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('openName', { name: file.name })}
                className={look}
              >
                <ExternalLink aria-hidden />
                {t('open')}
              </a>
            ) : null}
            {file.state === 'STORED' ? (
              <a
                href={`/api/files/${file.id}?for=console`}
                download
                aria-label={t('downloadName', { name: file.name })}
                className={look}
              >
                <Download aria-hidden />
                {t('download')}
              </a>
            ) : null}
            {action?.(file)}
          </span>
        </li>
      ))}
    </ul>
  )
}

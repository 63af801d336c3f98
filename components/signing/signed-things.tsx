'use client'

import { FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatBytes } from '@/components/ui/bytes'
import type { SigningTask } from '@/server/modules/submissions/contract'
import { contentHref } from './fetch-content'

/** Every content that will be signed: its name, size and hash, and the very bytes to look at. */
export function SignedThings({ task, participantId }: { task: SigningTask; participantId: string }) {
  const t = useTranslations('submissions.sign')
  const locale = useLocale()
  return (
    <ul aria-label={t('things')} className="divide-y">
      {task.contents.map((content) => (
        <li key={`${content.content} ${content.fileId}`} className="flex gap-3 py-2">
          <FileText aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <a
                href={contentHref(content, { participantId, documentId: task.documentId })}
                download
                className="text-link underline decoration-from-font underline-offset-[0.2em] hover:no-underline"
              >
                {content.name}
              </a>
              <span className="text-sm text-muted">
                {' '}
                {content.content === 'DOCUMENT' ? `${t('xml')}, ` : null}
                {formatBytes(content.size, locale)}
              </span>
            </p>
            <p className="font-mono text-xs wrap-anywhere text-muted">SHA-256 {content.sha256}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

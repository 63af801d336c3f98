'use client'

import { FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatBytes } from '@/components/ui/bytes'
import type { Content, DecisionPart, DocumentPart } from '@/server/modules/submissions/domain/signing'

/** Every content that will be signed: its name, size and hash, and the very bytes to look at where they have an address. */
export function SignedThings<P extends DocumentPart | DecisionPart>(props: {
  contents: readonly Content<P>[]
  hrefOf: (content: Content<P>) => string | null
}) {
  const t = useTranslations('signing.run')
  const locale = useLocale()
  return (
    <ul aria-label={t('things')} className="divide-y">
      {props.contents.map((content) => (
        <li key={`${content.content} ${content.fileId}`} className="flex gap-3 py-2">
          <FileText aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <Name href={props.hrefOf(content)}>{content.name}</Name>
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

function Name({ href, children }: { href: string | null; children: string }) {
  if (!href) return children
  return (
    <a
      href={href}
      download
      className="text-link underline decoration-from-font underline-offset-[0.2em] hover:no-underline"
    >
      {children}
    </a>
  )
}

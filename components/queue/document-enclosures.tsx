'use client'

import { FileCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import type { Enclosure } from '@/server/modules/submissions/contract'
import { DocumentFiles } from './document-files'

/** Documents of the participant's archive that came with a submission, each with its files. */
export function DocumentEnclosures({ enclosures }: { enclosures: readonly Enclosure[] }) {
  const t = useTranslations('console.enclosures')
  if (enclosures.length === 0) return null
  return (
    <Card title={t('title')} flush>
      <ul className="divide-y">
        {enclosures.map(({ id, number, title, ownerName, files }) => (
          <li key={id}>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-inset py-1.5">
              <p className="min-w-0 grow basis-40 font-medium wrap-anywhere">
                {title}{' '}
                <span className="tabular font-normal text-muted">
                  · {number}
                  {ownerName ? ` · ${ownerName}` : null}
                </span>
              </p>
              <a
                href={`/api/archive/${id}?for=console`}
                download
                aria-label={t('xmlName', { number })}
                className={buttonStyle({ variant: 'quiet', size: 'small' })}
              >
                <FileCode aria-hidden />
                {t('xml')}
              </a>
            </div>
            {files.length > 0 ? (
              <DocumentFiles files={files.map((file) => ({ ...file, state: 'STORED' as const }))} />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

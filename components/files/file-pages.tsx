'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { ScanPicture } from './scan-picture'
import { useScans, type OpenScan, type ScanFile } from './use-scan'

/** A picture or a PDF page by page, `width` CSS pixels at the most. Another file wants another `key`. */
export function FilePages({ file, width }: { file: ScanFile; width: number }) {
  const t = useTranslations('files.scan')
  const { scans, failed } = useScans([file])
  const [scan] = scans ?? []
  if (failed.length)
    return (
      <Alert tone="refused" live="polite" title={t('unreadable', { name: file.name })}>
        {t('unreadableCure')}
      </Alert>
    )
  return scan ? <Leaf scan={scan} width={width} /> : <Spinner />
}

function Leaf({ scan, width }: { scan: OpenScan; width: number }) {
  const t = useTranslations('files.scan')
  const [page, setPage] = useState(1)
  const label = t('page', { page, pages: scan.pages })
  return (
    <div className="pb-4">
      {scan.pages > 1 ? (
        <div className="mb-3 flex items-center gap-2">
          <Button
            size="icon"
            aria-label={t('former')}
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <Button
            size="icon"
            aria-label={t('next')}
            disabled={page === scan.pages}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight aria-hidden />
          </Button>
          <span role="status" className="tabular">
            {label}
          </span>
        </div>
      ) : null}
      <ScanPicture scan={scan} page={page} turn={0} width={width} label={label} />
    </div>
  )
}

'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Modal } from '@/components/ui/modal'
import { Spinner } from '@/components/ui/spinner'
import { ScanPicture } from './scan-picture'
import { useScans, type OpenScan, type ScanFile } from './use-scan'

/** A window beside the page for what needs room; the whole window on a telephone. */
export const WIDE_SHEET =
  'inset-y-0 right-0 h-dvh w-full border-y-0 border-r-0 data-ending-style:translate-x-4 data-starting-style:translate-x-4 sm:w-[min(56rem,100vw)]'

/** Shows a picture or a PDF page by page, without leaving the portal or the page. */
export default function FilePreview({ file, onClose }: { file: ScanFile; onClose: () => void }) {
  const t = useTranslations('files.scan')
  return (
    <Modal
      title={<span className="wrap-anywhere">{file.name}</span>}
      closeLabel={t('close')}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      popupClass={WIDE_SHEET}
    >
      <Pages file={file} />
    </Modal>
  )
}

function Pages({ file }: { file: ScanFile }) {
  const t = useTranslations('files.scan')
  const { scans, failed } = useScans([file])
  const [scan] = scans ?? []
  if (failed.length)
    return (
      <Alert tone="refused" live="polite" title={t('unreadable', { name: file.name })}>
        {t('unreadableCure')}
      </Alert>
    )
  return scan ? <Leaf scan={scan} /> : <Spinner />
}

function Leaf({ scan }: { scan: OpenScan }) {
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
      <ScanPicture scan={scan} page={page} turn={0} width={820} label={label} />
    </div>
  )
}

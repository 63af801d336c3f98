'use client'

import { useTranslations } from 'next-intl'
import { Modal } from '@/components/ui/modal'
import { FilePages } from './file-pages'
import type { ScanFile } from './use-scan'

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
      <FilePages file={file} width={820} />
    </Modal>
  )
}

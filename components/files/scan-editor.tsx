'use client'

import { ArrowLeft, ArrowRight, RotateCw, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Modal } from '@/components/ui/modal'
import { Spinner } from '@/components/ui/spinner'
import { WIDE_SHEET } from './file-preview'
import {
  isChanged,
  MOST_PAGES,
  MOST_SCAN_BYTES,
  pagesOf,
  pdfName,
  shifted,
  turned,
  type ScanPage,
} from './scan-pages'
import { ScanPicture } from './scan-picture'
import { useScans, type OpenScan, type ScanFile } from './use-scan'

interface EditorProps {
  files: readonly ScanFile[]
  /** The joined PDF, which is to stand for these files. */
  onSave: (file: File, instead: readonly string[]) => void
  onClose: () => void
}

/** Pages of one or several scans: turned, put in order, taken out, and saved as one PDF. */
export default function ScanEditor(props: EditorProps) {
  const t = useTranslations('files.scan')
  const locale = useLocale()
  const heavy = props.files.reduce((sum, { size }) => sum + size, 0) > MOST_SCAN_BYTES
  return (
    <Modal
      title={t('title', { count: props.files.length })}
      description={t('lead')}
      closeLabel={t('close')}
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      popupClass={WIDE_SHEET}
    >
      {heavy ? (
        <Alert tone="near" title={t('tooHeavy', { limit: formatBytes(MOST_SCAN_BYTES, locale) })} />
      ) : (
        <Opened {...props} />
      )}
    </Modal>
  )
}

function Opened(props: EditorProps) {
  const t = useTranslations('files.scan')
  const { scans, failed } = useScans(props.files)
  if (!scans) return <Spinner />
  if (failed.length)
    return (
      <Alert tone="refused" live="polite" title={t('unreadable', { name: failed.join(', ') })}>
        {t('unreadableCure')}
      </Alert>
    )
  const pages = pagesOf(scans.map(({ file, pages }) => ({ fileId: file.id, pages })))
  if (pages.length > MOST_PAGES) return <Alert tone="near" title={t('tooMany', { max: MOST_PAGES })} />
  return <Desk {...props} scans={scans} first={pages} />
}

function Desk(props: EditorProps & { scans: readonly OpenScan[]; first: readonly ScanPage[] }) {
  const t = useTranslations('files.scan')
  const { scans, first } = props
  const [pages, setPages] = useState(first)
  const [name, setName] = useState(pdfName(scans[0]?.file.name ?? ''))
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  async function save() {
    setBusy(true)
    setFailed(false)
    try {
      const { joinPages } = await import('./join-pages')
      const bytes = await joinPages(pages, new Map(scans.map((scan) => [scan.file.id, scan])))
      const file = new File([bytes], pdfName(name.trim() || 'scan'), { type: 'application/pdf' })
      props.onSave(
        file,
        scans.map((scan) => scan.file.id),
      )
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }

  return (
    <div className="space-y-4 pb-4">
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4">
        {pages.map((page, index) => (
          <Leaf
            key={page.id}
            page={page}
            scan={scans.find(({ file }) => file.id === page.fileId)}
            ordinal={index + 1}
            count={pages.length}
            onChange={setPages}
            pages={pages}
          />
        ))}
      </ol>
      <Field id="scan-name" label={t('name')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {failed ? <Alert tone="refused" live="assertive" title={t('notJoined')} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          className="max-sm:w-full"
          busy={busy}
          busyLabel={t('joining')}
          disabled={!isChanged(pages, first)}
          onClick={() => void save()}
        >
          {t('save', { count: pages.length })}
        </Button>
        {pages === first ? null : (
          <Button variant="quiet" onClick={() => setPages(first)}>
            {t('reset')}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">{t('instead', { count: scans.length })}</p>
    </div>
  )
}

function Leaf(props: {
  page: ScanPage
  pages: readonly ScanPage[]
  scan: OpenScan | undefined
  ordinal: number
  count: number
  onChange: (pages: readonly ScanPage[]) => void
}) {
  const t = useTranslations('files.scan')
  const { page, pages, scan, ordinal, count, onChange } = props
  const label = t('page', { page: ordinal, pages: count })
  const actions = [
    {
      icon: ArrowLeft,
      name: 'earlier' as const,
      off: ordinal === 1,
      act: () => onChange(shifted(pages, page.id, -1)),
    },
    { icon: RotateCw, name: 'turn' as const, off: false, act: () => onChange(turned(pages, page.id)) },
    {
      icon: Trash2,
      name: 'remove' as const,
      off: count === 1,
      act: () => onChange(pages.filter(({ id }) => id !== page.id)),
    },
    {
      icon: ArrowRight,
      name: 'later' as const,
      off: ordinal === count,
      act: () => onChange(shifted(pages, page.id, 1)),
    },
  ]
  return (
    <li className="min-w-0 rounded-md border p-2">
      <div className="flex h-44 items-center justify-center overflow-hidden bg-canvas">
        {scan ? (
          <ScanPicture scan={scan} page={page.page} turn={page.turn} width={150} label={label} />
        ) : null}
      </div>
      <p className="tabular mt-1 text-center text-sm text-muted">{label}</p>
      <div className="mt-1 grid grid-cols-4">
        {actions.map(({ icon: Icon, name, off, act }) => (
          <Button
            key={name}
            size="icon"
            variant="quiet"
            className="w-full"
            disabled={off}
            title={t(name)}
            aria-label={t('actionOn', { action: t(name), page: ordinal })}
            onClick={act}
          >
            <Icon aria-hidden />
          </Button>
        ))}
      </div>
    </li>
  )
}

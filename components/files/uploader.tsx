'use client'

import { Camera, Upload, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { cn } from '@/components/ui/cn'
import { ACCEPTED_EXTENSIONS } from '@/server/modules/files/domain/accepted-list'
import type { UploadChannel } from './create-uploader'
import { newsBetween, percentOf, rowsToShow, summaryOf, type UploadItem } from './upload-queue'
import { UploadRow, type RowAction } from './upload-row'
import { EXTENSIONS_TEXT, useUploadStatus } from './use-upload-status'
import { useDropZone } from './use-drop-zone'
import { useUploads } from './use-uploads'

/** Rows drawn at once: thousands of files may be dropped, and a page of thousands of rows stands still. */
const ROWS = 40

const ACCEPT = ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(',')

/**
 * Adds files to one place: by a button or by dropping, several at once, each with its progress. Texts are in the
 * namespace `files`. Make `channel` once (`useMemo`): another one stops what is running.
 */
export function Uploader(props: {
  channel: UploadChannel
  /** Largest file, bytes. */
  limit: number
  /** Ids of files the page shows by itself; their rows leave this list. */
  shown?: ReadonlySet<string>
  onStored?: (fileId: string, file: File) => void
  /** How many more files the place takes. */
  room?: number
  /** A file made in the page itself, to be sent as if it were chosen; each new one once. */
  made?: File | null
  /** An upload the portal knows was given up; it still has to be told. */
  onGivenUp?: (fileId: string) => void
}) {
  const t = useTranslations('files')
  const locale = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const rulesId = useId()
  const { items, unfinished, ...uploads } = useUploads(props)
  const { zone, over } = useDropZone<HTMLDivElement>(uploads.add)
  const camera = useRef<HTMLInputElement>(null)
  const [most, setMost] = useState(ROWS)
  const { made } = props
  const addMade = useEffectEvent((file: File) => uploads.add([file]))
  useEffect(() => {
    if (made) addMade(made)
  }, [made])
  const waiting = items.filter(({ fileId }) => !fileId || !props.shown?.has(fileId))

  const rows = rowsToShow(waiting, most)
  const { failed, ...counts } = summaryOf(items)

  function act(action: RowAction, id: string) {
    if (action === 'pause') return uploads.pause(id)
    if (action === 'resume' || action === 'retry') return uploads.resume(id)
    if (action === 'cancel') uploads.cancel(id)
    else uploads.dismiss(id)
    // The button that was pressed goes with its row.
    choose.current?.focus()
  }

  return (
    <div className="space-y-4">
      <div
        ref={zone}
        className={cn(
          'flex flex-col items-center rounded-md border-2 border-dashed px-inset py-6 text-center',
          over ? 'border-link bg-action-soft' : 'border-edge bg-paper',
        )}
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPT}
          aria-label={t('choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])])
            event.target.value = '' // so that the same file may be chosen again
          }}
        />
        <Button ref={choose} aria-describedby={rulesId} onClick={() => input.current?.click()}>
          <Upload aria-hidden />
          {t('choose')}
        </Button>
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          aria-label={t('camera')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {/* a finger means a telephone or a tablet: there is a camera at hand */}
        <Button className="mt-2 hidden pointer-coarse:inline-flex" onClick={() => camera.current?.click()}>
          <Camera aria-hidden />
          {t('camera')}
        </Button>
        <p className="mt-2 text-sm text-muted max-sm:hidden">{t(over ? 'dropNow' : 'drop')}</p>
        <p id={rulesId} className="mt-2 max-w-prose text-sm text-balance text-muted">
          {t('rules', { limit: formatBytes(props.limit, locale), extensions: EXTENSIONS_TEXT })}
        </p>
      </div>
      {unfinished.map(({ key, name, size }) => (
        <Alert
          key={key}
          tone="near"
          title={
            <span className="wrap-anywhere">
              {t('unfinished', { name, size: formatBytes(size, locale) })}
            </span>
          }
          action={
            <Button size="small" onClick={() => uploads.forget(key)}>
              <X aria-hidden />
              {t('forget')}
            </Button>
          }
        >
          {t('unfinishedCure')}
        </Alert>
      ))}
      {waiting.length > ROWS ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <span className="tabular">{t('summary', { ...counts, failed })}</span>
          {failed > 0 ? (
            <Button size="small" variant="quiet" onClick={uploads.clearStopped}>
              {t('clearFailed')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <ul aria-label={t('list')} className="divide-y divide-line rounded-md border border-line bg-paper">
          {rows.map((item) => (
            <UploadRow
              key={item.id}
              item={item}
              limit={props.limit}
              onAction={(action) => act(action, item.id)}
            />
          ))}
        </ul>
      ) : null}
      {waiting.length > rows.length ? (
        <Button size="small" onClick={() => setMost(most + ROWS)}>
          {t('showMore', { count: Math.min(ROWS, waiting.length - rows.length) })}
        </Button>
      ) : null}
      {/* of a long list each file is not told */}
      {items.length > ROWS ? null : <News items={items} limit={props.limit} />}
    </div>
  )
}

/** Tells a screen reader what changed, politely and not at each per cent. */
function News({ items, limit }: { items: readonly UploadItem[]; limit: number }) {
  const t = useTranslations('files')
  const status = useUploadStatus(limit)
  const region = useRef<HTMLDivElement>(null)
  const before = useRef<readonly UploadItem[]>([])
  useEffect(() => {
    const news = newsBetween(before.current, items)
    before.current = items
    if (!news.length || !region.current) return
    region.current.textContent = news
      .map((item) => t('news', { name: item.name, status: status(item), percent: percentOf(item) }))
      .join(' ')
  })
  return <div ref={region} role="status" aria-live="polite" className="sr-only" />
}

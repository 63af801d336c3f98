'use client'

import { Upload, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { cn } from '@/components/ui/cn'
import { ACCEPTED_EXTENSIONS } from '@/server/modules/files/domain/accepted-list'
import type { UploadChannel } from './create-uploader'
import { newsBetween, percentOf, type UploadItem } from './upload-queue'
import { UploadRow, type RowAction } from './upload-row'
import { EXTENSIONS_TEXT, useUploadStatus } from './use-upload-status'
import { useDropZone } from './use-drop-zone'
import { useUploads } from './use-uploads'

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
  onStored?: (fileId: string) => void
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
  const rows = items.filter(({ fileId }) => !fileId || !props.shown?.has(fileId))

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
          'flex flex-col items-center rounded-md border-2 border-dashed border-edge bg-paper px-inset py-6 text-center',
          over && 'border-link bg-action-soft',
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
        <p className="mt-2 text-sm text-muted max-sm:hidden">{t(over ? 'dropNow' : 'drop')}</p>
        <p id={rulesId} className="mt-2 max-w-prose text-sm text-muted">
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
      <News items={items} limit={props.limit} />
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

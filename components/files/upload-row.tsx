'use client'

import { Pause, Play, RotateCcw, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { Progress } from '@/components/ui/progress'
import { TONES, type Tone } from '@/components/ui/tone'
import { actionsOf, percentOf, type UploadItem } from './upload-queue'
import { useUploadStatus } from './use-upload-status'

const TONE: Record<UploadItem['state'], Tone> = {
  QUEUED: 'neutral',
  SENDING: 'action',
  PAUSED: 'neutral',
  WAITING: 'near',
  STORED: 'received',
  STOPPED: 'refused',
}

const BUTTONS = { pause: Pause, resume: Play, retry: RotateCcw, cancel: X, dismiss: X } as const
export type RowAction = keyof typeof BUTTONS

/** One file on its way: name, how much of it is there, what happens now, and what can be done about it. */
export function UploadRow(props: { item: UploadItem; limit: number; onAction: (action: RowAction) => void }) {
  const { item } = props
  const t = useTranslations('files')
  const locale = useLocale()
  const id = useId()
  const status = useUploadStatus(props.limit)
  const { icon: Icon, text } = TONES[TONE[item.state]]
  const [loaded, total] = [formatBytes(item.loaded, locale), formatBytes(item.size, locale)]
  const moving = item.state !== 'STORED' && item.state !== 'STOPPED'
  return (
    <li className="flex min-w-0 items-start gap-3 px-inset py-3">
      <div className="min-w-0 grow">
        {moving ? (
          <Progress
            id={id}
            label={item.name}
            value={item.loaded}
            max={item.size}
            valueText={t('loaded', { loaded, total, percent: percentOf(item) })}
            tone={TONE[item.state]}
            className="[&_span]:wrap-anywhere"
          />
        ) : (
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span id={id} className="min-w-0 wrap-anywhere">
              {item.name}
            </span>
            <span className="tabular text-muted">{total}</span>
          </p>
        )}
        <p className="mt-1 flex gap-2 text-sm">
          <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${text}`} />
          <span className="min-w-0">{status(item)}</span>
        </p>
      </div>
      <div className="flex shrink-0">
        {actionsOf(item).map((action) => {
          const ActionIcon = BUTTONS[action]
          return (
            <Button
              key={action}
              variant="quiet"
              size="icon"
              title={t(`action.${action}`)}
              aria-label={t('actionOn', { action: t(`action.${action}`), name: item.name })}
              onClick={() => props.onAction(action)}
            >
              <ActionIcon aria-hidden />
            </Button>
          )
        })}
      </div>
    </li>
  )
}

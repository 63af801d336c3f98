'use client'

import { CircleCheck, CircleX, CloudOff, PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatTime } from '@/components/datetime/format'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { AutosaveState } from './autosave'

/** One line about the last save: «Сохранено в 14:05». Nothing before the first change. */
export function AutosaveStatus({ state, onRetry }: { state: AutosaveState; onRetry?: () => void }) {
  const t = useTranslations('form.autosave')
  const look = 'inline-flex items-center gap-2 text-sm text-muted [&_svg]:size-[1.125em] [&_svg]:shrink-0'
  const failed = `${look} font-medium text-refused`
  return (
    // only what went wrong is announced: «сохранено» at every pause would not let one work
    <span className="inline-flex min-h-6 flex-wrap items-center gap-x-3">
      {state.phase === 'waiting' ? (
        <span className={look}>
          <PencilLine aria-hidden /> {t('waiting')}
        </span>
      ) : null}
      {state.phase === 'saving' ? (
        <span className={look}>
          <Spinner /> {t('saving')}
        </span>
      ) : null}
      {state.phase === 'saved' ? (
        <span className={`${look} tabular`}>
          <CircleCheck aria-hidden /> {t('saved', { time: formatTime(state.at) })}
        </span>
      ) : null}
      {state.phase === 'lost' ? (
        <span role="alert" className={failed}>
          <CloudOff aria-hidden /> {t('lost')}
        </span>
      ) : null}
      {state.phase === 'conflict' || state.phase === 'refused' ? (
        <span role="alert" className={failed}>
          <CircleX aria-hidden /> {t(state.phase)}
        </span>
      ) : null}
      {onRetry && (state.phase === 'lost' || state.phase === 'refused') ? (
        <Button size="small" variant="quiet" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </span>
  )
}

/** The document was saved elsewhere meanwhile: both texts are safe until the person chooses one. */
export function AutosaveConflict(props: { onReload: () => void; onOverwrite: () => void; busy?: boolean }) {
  const t = useTranslations('form.autosave')
  return (
    <Alert
      tone="near"
      live="assertive"
      title={t('conflictTitle')}
      action={
        <>
          <Button onClick={props.onReload}>{t('reload')}</Button>
          <Button variant="quiet" busy={props.busy} onClick={props.onOverwrite}>
            {t('overwrite')}
          </Button>
        </>
      }
    >
      {t('conflictText')}
    </Alert>
  )
}

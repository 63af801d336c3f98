'use client'

import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/components/datetime/format'
import { Status } from '@/components/ui/status'
import type { RightsRequestView } from '@/server/modules/participants/contract'
import { useRightsWords } from './use-rights-words'

const STATE = {
  PENDING: { tone: 'action', icon: Clock },
  APPROVED: { tone: 'neutral', icon: CircleCheck },
  REFUSED: { tone: 'refused', icon: CircleX },
  WITHDRAWN: { tone: 'neutral', icon: Undo2 },
} as const

/** One request in words: who, what, why, and the answer. */
export function RequestText(props: {
  request: RightsRequestView
  kindTitles: Record<string, string>
  /** Names the asker, for those who answer. */
  named?: boolean
}) {
  const t = useTranslations('organisation.requests')
  const locale = useLocale()
  const words = useRightsWords(props.kindTitles)
  const { request } = props
  return (
    <div className="max-w-prose">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        {props.named ? <h3 className="text-body">{request.name}</h3> : null}
        <Status quiet {...STATE[request.status]}>
          {t(`state.${request.status}`)}
        </Status>
      </div>
      {props.named && request.title ? <p className="text-sm text-muted">{request.title}</p> : null}
      <p className="mt-1">{words.asked(request)}</p>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{t('why', { reason: request.reason })}</p>
      {request.answer ? (
        <p className="mt-1 wrap-anywhere whitespace-pre-line">{t('answer', { answer: request.answer })}</p>
      ) : null}
      <p className="mt-1 text-sm text-muted">{t('at', { at: formatInstant(request.createdAt, locale) })}</p>
    </div>
  )
}

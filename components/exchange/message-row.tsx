'use client'

import { ArrowDownLeft, ArrowUpRight, CircleCheck, CircleDashed, CircleX, Hourglass } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { TimeAgo } from '@/components/datetime/time-ago'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import type { MessageStanding, MessageView } from '@/server/modules/exchange/contract'
import { MessageActions } from './message-actions'

const MARKS: Record<MessageStanding, [Tone, LucideIcon]> = {
  waiting: ['action', Hourglass],
  done: ['neutral', CircleCheck],
  dead: ['refused', CircleX],
  settled: ['neutral', CircleDashed],
}

/** One message: which, how it stands and why, what can be done with it. */
export function MessageRow({ message, now }: { message: MessageView; now: string }) {
  const t = useTranslations('exchange')
  const locale = useLocale()
  const [tone, icon] = MARKS[message.standing]
  const word = message.standing === 'done' && message.direction === 'IN' ? 'handled' : message.standing
  const Arrow = message.direction === 'OUT' ? ArrowUpRight : ArrowDownLeft
  const title =
    message.title?.[locale] ?? (message.documentCode ? t('code', { code: message.documentCode }) : null)
  return (
    <li data-envelope={message.id} className="border-b px-inset py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-72">
          <p className="flex min-w-0 items-baseline gap-2">
            <Arrow aria-hidden className="size-4 shrink-0 translate-y-0.5 text-muted" />
            <span className="min-w-0 font-medium wrap-anywhere">{title ?? t('unknownKind')}</span>
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-muted">
            <span>{t(`direction.${message.direction}`)}</span>
            <TimeAgo value={message.createdAt} now={now} locale={locale} />
            {message.officeCode ? <span>{t('office', { code: message.officeCode })}</span> : null}
            {message.caseId && message.ordinal ? (
              <span className="wrap-anywhere">
                {t('case', { id: message.caseId.slice(-12), ordinal: message.ordinal })}
              </span>
            ) : null}
          </p>
          <p className="mt-0.5 text-sm text-muted">
            {t('envelope')} <code className="font-mono break-all select-all">{message.id}</code>
          </p>
        </div>
        <div className="flex shrink-0 flex-col gap-1 sm:items-end">
          <Status tone={tone} icon={icon}>
            {t(`standing.${word}`)}
          </Status>
          {message.standing === 'waiting' ? <Waiting message={message} /> : null}
          {message.standing === 'dead' && message.direction === 'OUT' ? (
            <span className="tabular text-sm text-muted">
              {t('attempts', { attempts: message.attempts })}
            </span>
          ) : null}
        </div>
      </div>
      {message.problem ? <p className="mt-2 max-w-prose">{t(`problem.${message.problem}`)}</p> : null}
      <MessageActions message={message} />
    </li>
  )
}

function Waiting({ message }: { message: MessageView }) {
  const t = useTranslations('exchange')
  if (message.blocked) return <span className="text-sm text-muted">{t('blocked')}</span>
  return (
    <span className="tabular text-sm text-muted">
      {t('attempts', { attempts: message.attempts })}
      {message.nextAttemptAt && message.problem ? (
        <>
          {' · '}
          {t('next')}: <Instant value={message.nextAttemptAt} form="numeric" />
        </>
      ) : null}
    </span>
  )
}

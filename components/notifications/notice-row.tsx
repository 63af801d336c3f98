'use client'

import {
  BadgeCheck,
  CalendarClock,
  CircleX,
  Hourglass,
  KeyRound,
  Stamp,
  UserRoundCheck,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { TimeAgo } from '@/components/datetime/time-ago'
import { cn } from '@/components/ui/cn'
import { TONES, type Tone } from '@/components/ui/tone'
import type { NotificationType, NotificationView } from '@/server/modules/notifications/contract'

const LOOK: Record<NotificationType, { icon: LucideIcon; tone: Tone }> = {
  'submission.registered': { icon: Stamp, tone: 'received' },
  'submission.accepted': { icon: BadgeCheck, tone: 'received' },
  'submission.refused': { icon: CircleX, tone: 'refused' },
  'submission.returned': { icon: CircleX, tone: 'refused' },
  'information.answered': { icon: BadgeCheck, tone: 'received' },
  'power.expiring': { icon: Hourglass, tone: 'near' },
  'power.revoked': { icon: CircleX, tone: 'neutral' },
  'submission.entrusted': { icon: UserRoundCheck, tone: 'action' },
  'approval.asked': { icon: UserRoundCheck, tone: 'action' },
  'approval.given': { icon: BadgeCheck, tone: 'action' },
  'approval.returned': { icon: CircleX, tone: 'near' },
  'rights.requested': { icon: KeyRound, tone: 'action' },
  'rights.approved': { icon: KeyRound, tone: 'action' },
  'rights.refused': { icon: CircleX, tone: 'refused' },
  'rights.changed': { icon: KeyRound, tone: 'action' },
  'invitation.accepted': { icon: UserRoundCheck, tone: 'action' },
  'invitation.declined': { icon: CircleX, tone: 'neutral' },
  'certificate.ending': { icon: CalendarClock, tone: 'near' },
  'archive.expiring': { icon: Hourglass, tone: 'near' },
  'archive.shared': { icon: KeyRound, tone: 'action' },
  'archive.share-revoked': { icon: CircleX, tone: 'neutral' },
  'audit.document': { icon: Stamp, tone: 'action' },
  'audit.assigned': { icon: UserRoundCheck, tone: 'action' },
  'audit.asked-again': { icon: CircleX, tone: 'near' },
  'audit.more-time-refused': { icon: CircleX, tone: 'near' },
  'audit.reminder': { icon: Hourglass, tone: 'near' },
  'audit.missed': { icon: CalendarClock, tone: 'refused' },
  'audit.terms-moved': { icon: CalendarClock, tone: 'near' },
  'audit.assignee-gone': { icon: UserRoundX, tone: 'near' },
  'audit.cancelled': { icon: CircleX, tone: 'neutral' },
}

/** One notice: what happened, to which document, when; a link to it. Opening marks it read. */
export function NoticeRow(props: {
  notice: NotificationView
  href: string
  now: string
  onOpen: (notice: NotificationView) => void
}) {
  const t = useTranslations('notifications')
  const locale = useLocale()
  const { notice } = props
  const { title, registrationNumber, number = registrationNumber, officeName } = notice.data
  const { icon: Icon, tone } = LOOK[notice.type]
  const unread = notice.readAt === null
  return (
    <li className="relative flex gap-3 border-b px-inset py-3 last:border-b-0 hover:bg-hover">
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', TONES[tone].text)} />
      <div className="min-w-0 grow">
        <p className={unread ? 'font-semibold' : undefined}>
          <Link
            href={props.href}
            onClick={() => props.onOpen(notice)}
            className="after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {t(`text.${notice.type}`)}
          </Link>
          {unread ? (
            <span className="ml-2 inline-flex items-center gap-1.5 align-middle text-xs font-medium text-link">
              <span aria-hidden className="size-2 rounded-full bg-action" />
              {t('unread')}
            </span>
          ) : null}
        </p>
        {title ? <p className="wrap-anywhere">{title}</p> : null}
        <p className="text-sm text-muted">
          {number ? (
            <>
              <span className="tabular wrap-anywhere">{t('number', { number })}</span>
              {', '}
            </>
          ) : null}
          {officeName ? `${officeName}, ` : null}
          <TimeAgo value={notice.createdAt} now={props.now} locale={locale} className="whitespace-nowrap" />
        </p>
      </div>
    </li>
  )
}

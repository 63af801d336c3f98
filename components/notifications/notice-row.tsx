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
} from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import { TimeAgo } from '@/components/datetime/time-ago'
import { PARTICIPANT_TERMS, termKindOf } from '@/server/modules/audits/domain/term-kind'
import type { NotificationType, NotificationView } from '@/server/modules/notifications/contract'
import { officeOf } from '@/server/modules/notifications/domain/office-facts'
import { NoticeLine, type NoticeLook } from './notice-line'

const LOOK: Record<NotificationType, NoticeLook> = {
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
  const { audit, due, registrationNumber, term = '', number = registrationNumber } = notice.data
  const kind = termKindOf(term, PARTICIPANT_TERMS)
  const title = kind ? t(`term.${kind}`) : notice.data['title']
  const office = officeOf(notice.data, locale)
  return (
    <NoticeLine
      look={LOOK[notice.type]}
      href={props.href}
      onOpen={() => props.onOpen(notice)}
      text={t(`text.${notice.type}`)}
      unread={notice.readAt === null ? t('unread') : null}
    >
      {title ? <p className="wrap-anywhere">{title}</p> : null}
      <p className="text-sm text-muted">
        {kind && due ? `${t('lastDay', { day: formatDate(due, locale) })}, ` : null}
        {number || audit ? (
          <>
            <span className="tabular wrap-anywhere">
              {number ? t('number', { number }) : t('audit', { number: audit! })}
            </span>
            {', '}
          </>
        ) : null}
        {office ? `${office}, ` : null}
        <TimeAgo value={notice.createdAt} now={props.now} locale={locale} className="whitespace-nowrap" />
      </p>
    </NoticeLine>
  )
}

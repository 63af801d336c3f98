import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { TextLink } from '@/components/ui/text-link'
import type { AuditSubmission, OwnAuditView } from '@/server/modules/audits/domain/views'
import { ON_THE_WAY } from '@/server/modules/submissions/domain/states'
import { ComplaintState } from './complaint-state'

/** What we have sent into the audit, and whether customs has confirmed it. */
export function SentDocuments(props: { base: string; audit: OwnAuditView; action?: ReactNode }) {
  const t = useTranslations('audits.own.sent')
  const kinds = useTranslations('audits.answered')
  const complaints = useTranslations('audits.complaint')
  const { received } = props.audit
  return (
    <Card flush title={t('title')} action={props.action}>
      {received.length === 0 ? (
        <EmptyState
          icon={<Send aria-hidden />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          className="py-6"
        />
      ) : (
        <ul aria-label={t('title')}>
          {received.toReversed().map((one) => (
            <li
              key={one.submissionId}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b px-inset py-3 last:border-b-0"
            >
              <div className="min-w-48 grow basis-0">
                <TextLink href={`${props.base}/documents/${one.submissionId}`} className="font-medium">
                  {kinds(one.what)}
                </TextLink>
                <p className="text-sm text-muted">
                  <Instant value={one.at} form="numeric" />
                  {one.by ? `, ${one.by}` : null}
                  {one.registrationNumber ? (
                    <span className="tabular block wrap-anywhere">{one.registrationNumber}</span>
                  ) : null}
                </p>
                {mayWithdraw(one) ? (
                  <TextLink href={`${props.base}/documents/${one.submissionId}`} className="text-sm">
                    {complaints('withdraw')}
                  </TextLink>
                ) : null}
              </div>
              {one.what === 'complaint' && (one.registrationNumber ?? one.answered ?? one.withdrawnAt) ? (
                <ComplaintState complaint={one} />
              ) : one.confirmedAt ? (
                <span className="text-sm">
                  <Status tone="received" quiet>
                    {t('confirmed')}
                  </Status>
                  <span className="block text-xs text-muted">
                    <Instant value={one.confirmedAt} form="numeric" />
                  </span>
                </span>
              ) : (
                <Status tone="action" quiet>
                  {t('unconfirmed')}
                </Status>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** A complaint that is not answered may be taken back, on its own page and by whoever may send it. */
const mayWithdraw = ({ what, answered, withdrawnAt, status }: AuditSubmission) =>
  what === 'complaint' && !answered && !withdrawnAt && ON_THE_WAY.some((one) => one === status)

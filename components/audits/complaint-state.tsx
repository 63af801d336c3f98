import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Status } from '@/components/ui/status'
import type { AuditSubmission } from '@/server/modules/audits/domain/views'

/** How far a complaint is that customs has registered: considered, granted, refused or withdrawn, and when. */
export function ComplaintState({
  complaint,
}: {
  complaint: Pick<AuditSubmission, 'answered' | 'withdrawnAt'>
}) {
  const t = useTranslations('audits.complaint')
  const { answered, withdrawnAt } = complaint
  if (withdrawnAt)
    return (
      <span className="text-sm">
        <Status tone="neutral" quiet>
          {t('withdrawn')}
        </Status>
        <span className="block text-xs text-muted">
          <Instant value={withdrawnAt} form="numeric" />
        </span>
      </span>
    )
  if (!answered)
    return (
      <Status tone="action" quiet>
        {t('registered')}
      </Status>
    )
  return (
    <span className="text-sm">
      <Status tone={answered.outcome === 'ACCEPTED' ? 'received' : 'refused'} quiet>
        {t(answered.outcome)}
      </Status>
      <span className="block text-xs text-muted">
        <Instant value={answered.at} form="numeric" />
      </span>
    </span>
  )
}

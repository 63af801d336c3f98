import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Status } from '@/components/ui/status'
import type { AuditSubmission } from '@/server/modules/audits/domain/views'

/** How far a complaint is that customs has registered: considered, granted or refused, and when. */
export function ComplaintState({ complaint }: { complaint: Pick<AuditSubmission, 'answered'> }) {
  const t = useTranslations('audits.complaint')
  const { answered } = complaint
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

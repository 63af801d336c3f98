import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import { Rights } from './rights'

/** Rights and duties to be read at any time, and when the acquaintance was confirmed. */
export function RightsCard({ audit }: { audit: OwnAuditView }) {
  const t = useTranslations('audits.own')
  const { acquainted } = audit
  return (
    <Card id="rights" title={t('rights.title')}>
      <p className="text-sm text-muted">
        {acquainted ? (
          <>
            {t('rights.confirmed')} <Instant value={acquainted.at} form="numeric" />
            {acquainted.by ? `, ${acquainted.by}` : null}
          </>
        ) : (
          t('rights.unconfirmed')
        )}
      </p>
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-link">{t('rights.show')}</summary>
        <div className="mt-3">
          <Rights />
          <p className="mt-3 text-xs text-muted">{t('acquaint.law')}</p>
        </div>
      </details>
    </Card>
  )
}

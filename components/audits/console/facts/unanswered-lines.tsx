import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { isUnanswered } from '@/server/modules/audits/domain/line-reads'
import type { AuditView } from '@/server/modules/audits/domain/views'

/** Before the act: which lines of which requirements have no answer, since nobody can answer them after it. */
export function UnansweredLines({ audit }: { audit: AuditView }) {
  const t = useTranslations('postcontrol.facts.unanswered')
  const open = audit.requirements
    .map(({ documentId, number, items }) => ({
      documentId,
      number,
      positions: items.filter(({ status }) => isUnanswered(status)).map(({ position }) => position),
    }))
    .filter(({ positions }) => positions.length > 0)
  const count = open.reduce((sum, { positions }) => sum + positions.length, 0)
  if (count === 0) return null
  return (
    <Alert tone="near" title={t('title', { count })}>
      {open.map(({ documentId, number, positions }) => (
        <p key={documentId}>{t('lines', { number, count: positions.length, list: positions.join(', ') })}</p>
      ))}
      <p>{t('text')}</p>
    </Alert>
  )
}

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { awaited } from './now-steps'
import { RequirementTerms } from './requirement-terms'

/** Requirements that were opened, each with how many of its lines are answered. */
export function RequirementList(props: { base: string; audit: OwnAuditView; today: Day }) {
  const t = useTranslations('audits.own.requirements')
  const { audit } = props
  if (audit.requirements.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul aria-label={t('title')}>
        {audit.requirements.map((requirement) => {
          const all = requirement.items.length
          const done = all - awaited(requirement).length
          return (
            <li
              key={requirement.documentId}
              className="grid gap-x-6 gap-y-3 border-b px-inset py-4 last:border-b-0 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
            >
              <div className="min-w-0">
                <h3 className="text-body">{t('named', { number: requirement.number })}</h3>
                <p className="text-sm text-muted">{t('progress', { done, all })}</p>
                <div aria-hidden className="mt-2 h-1.5 max-w-sm overflow-hidden rounded-full bg-hover">
                  <div className="h-full bg-action" style={{ width: `${(done / all) * 100}%` }} />
                </div>
                <LinkButton
                  size="small"
                  className="mt-3"
                  href={`${props.base}/audits/${audit.id}/requirements/${requirement.documentId}`}
                >
                  {t('open')}
                </LinkButton>
              </div>
              <div className="space-y-3 text-sm">
                <RequirementTerms requirement={requirement} today={props.today} />
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

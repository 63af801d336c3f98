import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { cardItems } from './card-items'

/** What the audit is about, as its documents say. */
export function AboutAudit({ audit, today }: { audit: OwnAuditView; today: Day }) {
  const t = useTranslations('audits')
  const locale = useLocale()
  const about = useTranslations('audits.own.about')
  const { card, office, startedOn } = audit
  return (
    <Card title={about('title')}>
      <DescriptionList
        className="-my-2 text-sm"
        items={[
          {
            term: about('office'),
            value: (
              <>
                {office.name[locale]} <span className="tabular text-muted">({office.code})</span>
              </>
            ),
          },
          ...cardItems(about, {
            card,
            startedOn,
            today,
            subject: (code) => t(`subject.${code}`),
            more: (count) => about('more', { count }),
          }),
        ]}
      />
    </Card>
  )
}

/** Officers who carry the audit out, and what the person is entitled to. */
export function AuditGroup({ audit }: { audit: OwnAuditView }) {
  const t = useTranslations('audits')
  return (
    <Card title={t('own.group.title')}>
      <ul className="space-y-3 text-sm">
        {audit.group.map((officer) => (
          <li key={officer.id}>
            <p className="font-medium wrap-anywhere">{officer.name}</p>
            <p className="text-muted">
              {officer.title ? `${officer.title}, ` : null}
              {t(`role.${officer.role}`)}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 border-t pt-3 text-sm">
        <TextLink href="#rights">{t('own.group.rights')}</TextLink>
      </p>
    </Card>
  )
}

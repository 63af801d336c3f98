import { useLocale, useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'

/** Numbers of declarations shown at once. */
const SHOWN = 5

/** What the audit is about, as its documents say. */
export function AboutAudit({ audit, today }: { audit: OwnAuditView; today: Day }) {
  const t = useTranslations('audits')
  const locale = useLocale()
  const { card, office, startedOn } = audit
  return (
    <Card title={t('own.about.title')}>
      <DescriptionList
        className="-my-2 text-sm"
        items={[
          {
            term: t('own.about.office'),
            value: (
              <>
                {office.name[locale]} <span className="tabular text-muted">({office.code})</span>
              </>
            ),
          },
          ...(startedOn
            ? [
                {
                  term: t(startedOn > today ? 'own.about.begins' : 'own.about.started'),
                  value: <DateText value={startedOn} form="long" />,
                },
              ]
            : []),
          ...(card.ground
            ? [{ term: t('own.about.ground'), value: <span lang="ru">{card.ground}</span> }]
            : []),
          {
            term: t('own.about.subjects'),
            value: (
              <ul className="space-y-1">
                {card.subjects.map((code) => (
                  <li key={code}>{t(`subject.${code}`)}</li>
                ))}
              </ul>
            ),
          },
          {
            term: t('own.about.period'),
            value: (
              <>
                <DateText value={card.periodFrom} form="numeric" />–
                <DateText value={card.periodTo} form="numeric" />
              </>
            ),
          },
          ...(card.declarations.length
            ? [{ term: t('own.about.declarations'), value: <Declarations numbers={card.declarations} /> }]
            : []),
          ...(card.place ? [{ term: t('own.about.place'), value: <span lang="ru">{card.place}</span> }] : []),
        ]}
      />
    </Card>
  )
}

function Declarations({ numbers }: { numbers: readonly string[] }) {
  const t = useTranslations('audits.own.about')
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((number) => (
        <li key={number} className="tabular wrap-anywhere">
          {number}
        </li>
      ))}
    </ul>
  )
  if (numbers.length <= SHOWN) return list(numbers)
  return (
    <>
      {list(numbers.slice(0, SHOWN))}
      <details>
        <summary className="cursor-pointer text-link">{t('more', { count: numbers.length - SHOWN })}</summary>
        {list(numbers.slice(SHOWN))}
      </details>
    </>
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

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/components/ui/card'
import type { RuleView } from '@/server/modules/deadlines/contract'
import { articleText, lengthText } from './words'

/** Every rule of the table, with its provision and how sure the portal is of it. */
export function RuleTable({ rules }: { rules: readonly RuleView[] }) {
  const t = useTranslations('deadlines')
  const terms = useTranslations('terms')
  const length = (rule: RuleView) => {
    if (rule.lengthFromDocument) return t('fromDocument')
    return rule.length === 0 ? t('atOnce') : lengthText(terms, rule.length, rule.unit)
  }
  return (
    <Card title={t('table.title')} flush className="mt-8 print:hidden">
      <ul className="divide-y">
        {rules.map((rule) => (
          <li
            key={rule.id}
            className="grid gap-x-4 gap-y-0.5 px-inset py-2.5 sm:grid-cols-[minmax(0,1fr)_11rem_12rem_10rem]"
          >
            <Link href={`/deadlines?rule=${rule.id}`} className="text-link hover:underline">
              {terms(`rules.${rule.id}`)}
            </Link>
            <span>{length(rule)}</span>
            <span className="text-sm text-muted">{articleText(terms, rule.article)}</span>
            <span className="text-sm text-muted">
              {t('table.confidence')}: {t(`confidence.${rule.confidence}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

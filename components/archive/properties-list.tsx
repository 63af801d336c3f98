import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import type { DocumentProperties } from '@/server/modules/archive/contract'

/** What is said of a document beside it; what is not said is left out. */
export function PropertiesList({ properties }: { properties: DocumentProperties }) {
  const t = useTranslations('archive')
  const day = (value: string | null) => value && <DateText value={value} form="long" />
  const said: [string, ReactNode][] = [
    [t('place.paper'), properties.paper && t(`paper.${properties.paper}`)],
    [t('place.number'), properties.documentNumber],
    [t('place.date'), day(properties.documentDate)],
    [t('place.from'), day(properties.validFrom)],
    [t('place.until'), day(properties.validTo)],
    [
      t('place.remark'),
      properties.remark && <span className="whitespace-pre-line">{properties.remark}</span>,
    ],
  ]
  const items = said.flatMap(([term, value]) => (value ? [{ term, value }] : []))
  if (items.length === 0) return <p className="text-muted">{t('about.notSaid')}</p>
  return <DescriptionList items={items} />
}

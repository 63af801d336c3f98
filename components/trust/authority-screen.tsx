'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { moscowDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import type { AuthorityDetails } from '@/server/modules/trust/contract'
import { BASE } from './address'
import { AuthorityActions } from './authority-actions'
import { AuthorityKey } from './authority-key'
import { AccreditationMark } from './marks'

/** One authority: whether it is trusted, since when, and its keys with the age of their revocation lists. */
export function AuthorityScreen(props: { first: AuthorityDetails }) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.trust.get.queryOptions({ id: props.first.id }, { initialData: props.first }))
  const items = [
    { term: t('card.registry'), value: data.registryNumber },
    { term: t('card.taxId'), value: data.taxId },
    { term: t('card.ogrn'), value: data.ogrn },
    { term: t('card.address'), value: data.address },
    { term: t('card.sourceLabel'), value: t(`source.${data.source}`) },
  ].filter((item) => item.value !== null)
  return (
    <div className="mx-auto max-w-7xl space-y-4 p-4 lg:p-6">
      <PageHeader
        back={{ href: BASE, label: t('back') }}
        title={data.name}
        status={<AccreditationMark authority={data} />}
        actions={<AuthorityActions authority={data} />}
      />
      {data.removed ? (
        <Alert tone="refused" title={t('removed')}>
          {t('card.removedText')}
        </Alert>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t('card.about')}>
          <DescriptionList items={items} />
        </Card>
        <Card title={t('card.history')}>
          <ol className="divide-y">
            {data.history.map((step) => (
              <li key={step.from} className="flex flex-wrap justify-between gap-x-4 py-2">
                <AccreditationMark authority={{ accreditation: step.status, removed: false }} quiet />
                <DateText value={moscowDate(step.from)} form="numeric" />
              </li>
            ))}
          </ol>
        </Card>
      </div>
      <Card title={t('card.keys')} flush>
        {data.keys.length === 0 ? (
          <p className="p-inset text-muted">{t('card.noKeys')}</p>
        ) : (
          <ul>
            {data.keys.map((key) => (
              <li key={key.id} className="border-b p-inset last:border-b-0">
                <AuthorityKey of={key} at={data.at} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

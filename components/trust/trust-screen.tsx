import { useTranslations } from 'next-intl'
import Form from 'next/form'
import Link from 'next/link'
import { SearchField } from '@/components/layout/search-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { AuthoritySummary, TrustOverview } from '@/server/modules/trust/contract'
import { BASE, FILTERS, type TrustAddress, trustHref } from './address'
import { TrustActions } from './trust-actions'
import { TrustList } from './trust-list'
import { TrustOverviewPanel } from './trust-overview'

/** Whom the portal trusts, and whether it can tell who was revoked. */
export function TrustScreen(props: {
  address: TrustAddress
  overview: TrustOverview
  page: { items: AuthoritySummary[]; nextCursor: string | null }
}) {
  const t = useTranslations('trust')
  return (
    <div className="mx-auto max-w-7xl space-y-4 p-4 lg:p-6">
      <PageHeader title={t('title')} description={t('lead')} actions={<TrustActions />} />
      <TrustOverviewPanel first={props.overview} />
      <Card flush>
        <Toolbar address={props.address} />
        {/* Another list begins anew. */}
        <TrustList key={trustHref(props.address)} address={props.address} first={props.page} />
      </Card>
    </div>
  )
}

function Toolbar({ address }: { address: TrustAddress }) {
  const t = useTranslations('trust')
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-inset py-2">
      <nav aria-label={t('filters.label')}>
        <ul className="flex flex-wrap gap-1">
          {FILTERS.map((filter) => (
            <li key={filter}>
              <Link
                href={trustHref({ ...address, filter })}
                aria-current={filter === address.filter ? 'true' : undefined}
                className="inline-flex min-h-control-small items-center rounded-full border border-edge px-3 whitespace-nowrap hover:bg-hover aria-[current]:border-action aria-[current]:bg-action aria-[current]:font-medium aria-[current]:text-on-action"
              >
                {t(`filters.${filter}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Form action={BASE} role="search" className="min-w-48 grow">
        {address.filter === 'all' ? null : <input type="hidden" name="filter" value={address.filter} />}
        <SearchField
          value={address.search}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          dense
        />
      </Form>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { ExchangeFilter, ExchangeOverview, MessagePage } from '@/server/modules/exchange/contract'
import { FILTERS, hrefOf } from './address'
import { ExchangeOverviewPanel } from './exchange-overview'
import { MessageList } from './message-list'

/** Is everything going through, and what stands still. */
export function ExchangeScreen(props: {
  filter: ExchangeFilter
  overview: ExchangeOverview
  page: MessagePage
}) {
  const t = useTranslations('exchange')
  return (
    <div className="mx-auto max-w-6xl space-y-4 p-4 lg:p-6">
      <PageHeader title={t('title')} description={t('lead')} />
      <ExchangeOverviewPanel filter={props.filter} first={props.overview} />
      <Card flush>
        <nav aria-label={t('filters.label')} className="border-b px-inset py-2">
          <ul className="flex flex-wrap gap-1">
            {FILTERS.map((filter) => (
              <li key={filter}>
                <Link
                  href={hrefOf(filter)}
                  aria-current={filter === props.filter ? 'true' : undefined}
                  className="inline-flex min-h-control-small items-center rounded-full border border-edge px-3 whitespace-nowrap hover:bg-hover aria-[current]:border-action aria-[current]:bg-action aria-[current]:font-medium aria-[current]:text-on-action"
                >
                  {t(`filters.${filter}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {/* Another list begins anew. */}
        <MessageList key={props.filter} filter={props.filter} first={props.page} />
      </Card>
    </div>
  )
}

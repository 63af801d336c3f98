import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { filterOf } from '@/components/exchange/address'
import { ExchangeScreen } from '@/components/exchange/exchange-screen'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exchange'))('title') }
}

/** Messages of the exchange and how it stands. */
export default async function ExchangePage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { filter: asked } = await props.searchParams
  const filter = filterOf([asked].flat()[0])
  const api = await callerFor('console')
  const [overview, page] = await Promise.all([
    orRefuse(api.exchange.overview()),
    orRefuse(api.exchange.list({ filter })),
  ])
  return <ExchangeScreen filter={filter} overview={overview} page={page} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listInput, parseAddress } from '@/components/trust/address'
import { TrustScreen } from '@/components/trust/trust-screen'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trust'))('title') }
}

/** Accredited authorities, the state of their lists, and uploads. */
export default async function TrustPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const search = Object.entries(await props.searchParams).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one ?? '']),
  )
  const address = parseAddress(new URLSearchParams(search))
  const api = await callerFor('console')
  const [overview, page] = await Promise.all([
    orRefuse(api.trust.overview()),
    orRefuse(api.trust.list(listInput(address))),
  ])
  return <TrustScreen address={address} overview={overview} page={page} />
}

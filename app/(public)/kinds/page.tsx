import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KindList } from '@/components/catalogue/kind-list'
import { PublicShell } from '@/components/layout/public-shell'
import { callerFor } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('kinds'))('title') }
}

/** The list of documents and information (перечень), open to everybody. */
export default async function KindsPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { search } = await props.searchParams
  const api = await callerFor(null)
  const { kinds } = await api.catalogue.list()
  return (
    <PublicShell>
      <KindList kinds={kinds} search={typeof search === 'string' ? search.slice(0, 200) : ''} />
    </PublicShell>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorityScreen } from '@/components/trust/authority-screen'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trust'))('columns.name') }
}

/** One authority. */
export default async function AuthorityPage(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params
  const api = await callerFor('console')
  return <AuthorityScreen key={id} first={await orRefuse(api.trust.get({ id }))} />
}

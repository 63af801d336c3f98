import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportScreen } from '@/components/trust/import-screen'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trust'))('imports.screen') }
}

/** An uploaded list of authorities. */
export default async function ImportPage(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params
  const api = await callerFor('console')
  return <ImportScreen key={id} first={await orRefuse(api.trust.getImport({ id }))} />
}

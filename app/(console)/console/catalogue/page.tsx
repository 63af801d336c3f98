import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WordingsScreen } from '@/components/wordings/wordings-screen'
import { ListWordings } from '@/server/modules/catalogue/domain/wording-contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wordings'))('title') }
}

/** The list of kinds as its keeper sees it. */
export default async function CataloguePage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const search = ListWordings.shape.search.safeParse((await props.searchParams)['search']).data ?? ''
  const api = await callerFor('console')
  const first = await orRefuse(api.wordings.list({ ...(search && { search }) }))
  return <WordingsScreen search={search} first={first} />
}

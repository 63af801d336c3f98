import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HistoryFilters } from '@/components/profile/history-filters'
import { MeHeader } from '@/components/profile/me-header'
import { SignInHistory } from '@/components/profile/sign-in-history'
import { enterOwn } from '@/server/auth/person-gate'
import { ListSignIns } from '@/server/modules/profile/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('tabs.history') }
}

interface HistoryProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Sign-ins and refusals, by what was asked for in the address; what makes no sense there is everything. */
export default async function HistoryPage({ searchParams }: HistoryProps) {
  await enterOwn('/me/history')
  const { filter, door } = await searchParams
  const asked = ListSignIns.safeParse({ filter: filter ?? 'all', door: door || null })
  const wanted = asked.success ? asked.data : ListSignIns.parse({})
  const input = { filter: wanted.filter, door: wanted.door ?? null }
  const api = await callerFor(null)
  const [page, t] = await Promise.all([
    orRefuse(api.profile.signIns(input)),
    getTranslations('profile.history'),
  ])
  return (
    <>
      <MeHeader current="history" description={t('description')} />
      <HistoryFilters {...input} />
      <SignInHistory key={JSON.stringify(input)} filter={input} initial={page} />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WordingScreen } from '@/components/wordings/wording-screen'
import { WordingRef } from '@/server/modules/catalogue/domain/wording-contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wordings'))('title') }
}

/** One wording of a kind. */
export default async function WordingPage(props: {
  params: Promise<{ code: string; version: string; edition: string }>
}) {
  const { code, version, edition } = await props.params
  const ref = WordingRef.safeParse({ code, version: decodeURIComponent(version), edition: Number(edition) })
  if (!ref.success) notFound()
  const api = await callerFor('console')
  const first = await orRefuse(api.wordings.get(ref.data))
  return <WordingScreen key={`${code} ${version} ${edition}`} first={first} />
}

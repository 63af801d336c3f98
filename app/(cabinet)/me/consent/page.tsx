import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { nextPath } from '@/components/accounts/next-path'
import { AskedConsent } from '@/components/accounts/asked-consent'
import { doors } from '@/server/auth/doors'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('asked.title') }
}

interface ConsentProps {
  searchParams: Promise<{ next?: string | string[] }>
}

/** Asked at the next entry after a new text was published; then the person goes on to where they were going. */
export default async function AskedConsentPage({ searchParams }: ConsentProps) {
  await enterOwn('/me/consent')
  const next = nextPath([(await searchParams).next].flat()[0], (await doors()).origin)
  const api = await callerFor(null)
  if ((await orRefuse(api.profile.get())).consent.state === 'current') redirect(next)
  return <AskedConsent next={next} />
}

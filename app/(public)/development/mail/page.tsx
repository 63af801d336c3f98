import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/layout/public-shell'
import { MailScreen } from '@/components/mail/mail-screen'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title'), robots: { index: false } }
}

/** Letters that the demonstration keeps: `?id=` opens one, `?cursor=` goes back in time. */
export default async function MailPage(props: {
  searchParams: Promise<Partial<Record<'id' | 'cursor', string>>>
}) {
  const { id, cursor } = await props.searchParams
  const api = await callerFor(null)
  const [page, opened] = await Promise.all([
    orRefuse(api.letters.captured({ cursor })),
    id ? orRefuse(api.letters.get({ id })) : null,
  ])
  return (
    <PublicShell>
      <MailScreen page={page} cursor={cursor} opened={opened} />
    </PublicShell>
  )
}

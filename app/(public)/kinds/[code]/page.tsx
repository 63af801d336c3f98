import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { KindPage } from '@/components/catalogue/kind-page'
import { PublicShell } from '@/components/layout/public-shell'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface KindProps {
  params: Promise<{ code: string }>
}

async function load({ params }: KindProps) {
  const { code } = await params
  const api = await callerFor(null)
  return orRefuse(api.catalogue.kind({ code }))
}

export async function generateMetadata(props: KindProps): Promise<Metadata> {
  return { title: (await load(props)).title[await getLocale()] }
}

/** One kind of the list: what it asks for, its contents, a sample. */
export default async function PublicKindPage(props: KindProps) {
  return (
    <PublicShell>
      <KindPage kind={await load(props)} />
    </PublicShell>
  )
}

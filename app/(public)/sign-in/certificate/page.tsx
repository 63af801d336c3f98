import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CertificateForm } from '@/components/accounts/certificate-form'
import { nextPath } from '@/components/accounts/next-path'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { doors } from '@/server/auth/doors'
import { actorFor } from '@/server/auth/request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signing.door'))('title') }
}

/** The room behind the third door: everything that signs is loaded here, not on the sign-in page. */
export default async function CertificatePage(props: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const { next: wanted } = await props.searchParams
  const { origin, authority } = await doors()
  const next = nextPath([wanted].flat()[0], origin)
  if ((await actorFor(null)).kind !== 'anonymous') redirect(next)
  const t = await getTranslations('signing.door')
  const back = next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`
  return (
    <PublicShell links={['signatureCheck', 'deadlines']}>
      <div className="max-w-2xl">
        <PageHeader title={t('title')} description={t('lead')} back={{ href: back, label: t('back') }} />
        <noscript>
          <Alert tone="near" title={t('noscript')} className="mb-6" />
        </noscript>
        <ClientMessages namespaces={['signing']}>
          <CertificateForm next={next} demonstration={authority === 'stand-in'} />
        </ClientMessages>
      </div>
    </PublicShell>
  )
}

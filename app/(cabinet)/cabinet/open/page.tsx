import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'
import { OpenOrganisation } from '@/components/participants/open-organisation'
import { OpenOrganisationForm } from '@/components/participants/open-organisation-form'
import { TrpcProvider } from '@/components/trpc/client'
import { signInAddress } from '@/server/auth/participant-gate'
import { actorFor } from '@/server/auth/request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('open.title') }
}

/** Ways to open an organisation's cabinet: by a door that confirms it, or by typed-in numbers. */
export default async function OpenOrganisationPage() {
  const person = await actorFor(null)
  if (person.kind === 'anonymous') redirect(signInAddress('/cabinet/open'))
  return (
    <PublicShell>
      <OpenOrganisation>
        <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
          <TrpcProvider actingFor="">
            <OpenOrganisationForm />
          </TrpcProvider>
        </ClientMessages>
      </OpenOrganisation>
    </PublicShell>
  )
}

import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'
import { InvitationAnswer } from '@/components/participants/invitation-answer'
import { InvitationGone, InvitationOfferText } from '@/components/participants/invitation-offer'
import { TrpcProvider } from '@/components/trpc/client'
import { LinkButton } from '@/components/ui/link-button'
import { signInAddress } from '@/server/auth/participant-gate'
import { actorFor } from '@/server/auth/request'
import { callerFor } from '@/server/trpc/caller'
import { toDomainError } from '@/server/trpc/init'
import { tokenOf, type Search } from '../access-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('offer.title'), robots: { index: false } }
}

/** The link of an invitation's letter: who invites, to what, until when; accept or decline. Looking uses nothing up. */
export default async function InvitationPage(props: { searchParams: Search }) {
  const token = await tokenOf(props.searchParams)
  const [person, api, t, locale] = await Promise.all([
    actorFor(null),
    callerFor(null),
    getTranslations('organisation.offer'),
    getLocale(),
  ])
  const offer = await api.invitations.offer({ token }).catch((error: unknown) => {
    const { code } = toDomainError(error)
    if (code === 'TOKEN_INVALID' || code === 'INVALID_INPUT') return null
    throw error
  })
  if (!offer) {
    return (
      <PublicShell>
        <InvitationGone />
      </PublicShell>
    )
  }
  return (
    <PublicShell>
      <InvitationOfferText offer={offer} kindTitles={kindTitles(await api.catalogue.list(), locale)}>
        {'name' in person ? (
          <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
            <TrpcProvider actingFor="">
              <InvitationAnswer token={token} name={person.name} belongs={offer.belongs} />
            </TrpcProvider>
          </ClientMessages>
        ) : (
          <>
            <p>{t('signInFirst')}</p>
            <div className="mt-4 flex flex-wrap gap-2">
              <LinkButton
                variant="primary"
                href={signInAddress(`/invitation?token=${encodeURIComponent(token)}`)}
              >
                {t('signIn')}
              </LinkButton>
              <LinkButton href="/apply">{t('apply')}</LinkButton>
            </div>
          </>
        )}
      </InvitationOfferText>
    </PublicShell>
  )
}

import { MailX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '@/components/datetime/format'
import { ErrorScreen } from '@/components/layout/error-screen'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import type { InvitationOffer } from '@/server/modules/participants/contract'
import { useRightsWords } from './use-rights-words'

/** Who invites, to what, with which rights and until when; the answer stands below. */
export function InvitationOfferText(props: {
  offer: InvitationOffer
  kindTitles: Record<string, string>
  children: ReactNode
}) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const words = useRightsWords(props.kindTitles)
  const { offer } = props
  return (
    <section className="mx-auto max-w-2xl">
      <h1 className="text-xl">{t('offer.title')}</h1>
      <p className="mt-3">{t('offer.lead', { organisation: offer.organisation })}</p>
      {offer.taxId ? (
        <p className="tabular text-sm text-muted">{t('offer.inn', { inn: offer.taxId })}</p>
      ) : null}
      <Card title={t('offer.what')} className="mt-6">
        <div className="space-y-1">
          {offer.role === 'ADMINISTRATOR' ? <p>{t('you.administers')}</p> : null}
          {offer.grants.length === 0 && offer.role === 'EMPLOYEE' ? <p>{t('nothing')}</p> : null}
          {offer.grants.map((grant, index) => (
            <p key={index}>{words.sentence(grant, 'own')}</p>
          ))}
        </div>
        <div className="mt-4">
          <DescriptionList
            items={[
              { term: t('offer.post'), value: offer.title },
              { term: t('offer.role'), value: t(`role.${offer.role}`) },
              {
                term: t('offer.until'),
                value: offer.until ? formatDate(offer.until, locale) : t('offer.noEnd'),
              },
            ]}
          />
        </div>
        <p className="mt-4 font-medium">
          {t('offer.answerBy', { at: formatInstant(offer.expiresAt, locale) })}
        </p>
      </Card>
      <div className="mt-6">{props.children}</div>
    </section>
  )
}

/** The link works no longer. */
export function InvitationGone() {
  const t = useTranslations('organisation.offer.gone')
  return (
    <ErrorScreen
      icon={<MailX aria-hidden />}
      title={t('title')}
      text={t('text')}
      cure={t('cure')}
      actions={<LinkButton href="/cabinet">{t('home')}</LinkButton>}
    />
  )
}

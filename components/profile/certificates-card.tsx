import { BadgeCheck, Hourglass, CircleX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDateRange, moscowDate } from '@/components/datetime/format'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Status } from '@/components/ui/status'
import type { CertificateView } from '@/server/modules/profile/contract'

const LOOK = {
  valid: { tone: 'received', icon: BadgeCheck },
  ending: { tone: 'near', icon: Hourglass },
  ended: { tone: 'refused', icon: CircleX },
} as const

/** Certificates the portal has seen of the person, and how long each is good for. */
export function CertificatesCard(props: { certificates: readonly CertificateView[] }) {
  const t = useTranslations('profile.certificates')
  const locale = useLocale()
  return (
    <Card
      id="certificates"
      flush
      title={t('title')}
      footer={props.certificates.length > 0 ? t('watch') : undefined}
    >
      {props.certificates.length === 0 ? (
        <EmptyState
          icon={<BadgeCheck aria-hidden />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={<LinkButton href="/check-signature">{t('empty.action')}</LinkButton>}
        />
      ) : (
        <ul>
          {props.certificates.map((one) => (
            <li key={one.id} className="border-b p-inset last:border-b-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="text-body wrap-anywhere">{one.owner}</h3>
                <Status {...LOOK[one.state]}>
                  {one.state === 'ending' ? t('ending', { days: one.daysLeft }) : t(one.state)}
                </Status>
              </div>
              <DescriptionList
                className="mt-1"
                items={[
                  {
                    term: t('term'),
                    value: formatDateRange(moscowDate(one.validFrom), moscowDate(one.validTo), locale),
                  },
                  { term: t('issuer'), value: <span className="wrap-anywhere">{one.issuer}</span> },
                  {
                    term: t('serial'),
                    value: <span className="font-mono text-sm wrap-anywhere">{one.serial}</span>,
                  },
                  { term: t('used'), value: <Instant value={one.lastUsedAt} /> },
                ]}
              />
              {one.state === 'ended' ? <p className="mt-1 text-sm text-muted">{t('endedCure')}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

import { CircleX, Landmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { AnnulmentPlan } from '@/server/modules/profile/contract'
import { AnnulmentForm } from './annulment-form'

/** What an annulment removes and what stays; then the form, or why it is not possible now. */
export function Annulment({ plan }: { plan: AnnulmentPlan }) {
  const t = useTranslations('profile.annul')
  const removed = [
    t('removed.person'),
    t('removed.sessions', { count: plan.sessions }),
    t('removed.organisations', { count: plan.organisations }),
    t('removed.drafts', { count: plan.drafts }),
    t('removed.rest'),
  ]
  const kept = [t('kept.sent', { count: plan.sent }), t('kept.organisations'), t('kept.journal')]
  return (
    <div className="space-y-6">
      <Card title={t('removed.title')}>
        <Items icon={<CircleX aria-hidden />} tone="text-refused" items={removed} />
      </Card>
      <Card title={t('kept.title')}>
        <Items icon={<Landmark aria-hidden />} tone="text-muted" items={kept} />
      </Card>
      <p>{t('again')}</p>
      <p>
        <TextLink href="/me/privacy">{t('export')}</TextLink>
      </p>
      {plan.obstacles.length > 0 ? (
        <Alert
          tone="refused"
          title={t('obstacles.title')}
          action={plan.obstacles.map((one) =>
            one.reason === 'officer' ? null : (
              <LinkButton key={one.participantId} href={`/cabinet/${one.participantId}/organisation`}>
                {t('openOrganisation', { name: one.name })}
              </LinkButton>
            ),
          )}
        >
          {plan.obstacles.map((one) => (
            <p key={one.reason === 'officer' ? 'officer' : one.participantId}>
              {one.reason === 'officer'
                ? t('obstacles.officer')
                : t(`obstacles.${one.reason}`, { name: one.name })}
            </p>
          ))}
        </Alert>
      ) : (
        <AnnulmentForm />
      )}
    </div>
  )
}

function Items(props: { icon: ReactNode; tone: string; items: readonly string[] }) {
  return (
    <ul className="space-y-2">
      {props.items.map((item) => (
        <li key={item} className="flex gap-3">
          <span className={`mt-[0.2em] shrink-0 [&_svg]:size-[1.1em] ${props.tone}`}>{props.icon}</span>
          {item}
        </li>
      ))}
    </ul>
  )
}

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'

/**
 * Terms in the person's own calendar, and how they are reminded of. On the page of one audit (`audit`) its terms may be
 * taken away as a file.
 */
export function CalendarCard(props: {
  base: string
  audit?: { id: string; participantId: string }
  className?: string
}) {
  const t = useTranslations('audits.calendar')
  const { audit } = props
  return (
    <Card title={t('title')} className={props.className ?? ''}>
      <p className="max-w-prose text-sm text-muted">{t('text')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        {audit ? (
          <LinkButton
            size="small"
            href={`/api/audits/${audit.id}/calendar?for=${audit.participantId}`}
            download
          >
            {t('file')}
          </LinkButton>
        ) : null}
        <TextLink href={`${props.base}/audits/reminders`}>{t('settings')}</TextLink>
        <TextLink href="/deadlines" prefetch={false}>
          {t('count')}
        </TextLink>
      </div>
    </Card>
  )
}

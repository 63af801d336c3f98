import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import type { CalendarWarning } from '@/server/modules/deadlines/domain/calendar-contract'
import { yearHref } from './address'

/** Next year has no calendar, or none by the Government's decree yet. `linked`: shown on another page. */
export function CalendarWarningAlert({ warning, linked }: { warning: CalendarWarning; linked?: boolean }) {
  const t = useTranslations('calendar.warning')
  return (
    <Alert
      tone={warning.due ? 'near' : 'action'}
      title={t(warning.is, { year: warning.year })}
      action={
        linked ? (
          <LinkButton size="small" href={yearHref(warning.year)}>
            {t('open')}
          </LinkButton>
        ) : null
      }
    >
      {t('text')}
    </Alert>
  )
}

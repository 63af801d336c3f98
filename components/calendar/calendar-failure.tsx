import { useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { YEAR_FAULTS } from '@/server/modules/deadlines/domain/calendar-contract'

const KNOWN = [...YEAR_FAULTS, 'mark-impossible', 'rule-in-the-past'] as const

/** Why a change of the calendar was refused; nothing when it was not. */
export function CalendarFailure({ error }: { error: unknown }) {
  const t = useTranslations('calendar.faults')
  if (!error) return null
  const failure = failureOf(error)
  const fault = KNOWN.find((one) => one === failure.details['reason'])
  return fault ? (
    <Alert tone="refused" live="assertive" title={t(fault)} />
  ) : (
    <FailureAlert failure={failure} />
  )
}

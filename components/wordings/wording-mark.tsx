import { BadgeCheck, CalendarClock, CircleOff, PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { WordingSummary } from '@/server/modules/catalogue/domain/wording-contract'

/** Where a wording stands: a draft, in force today, published for other days, withdrawn. */
export function WordingMark(props: { of: Pick<WordingSummary, 'state' | 'inForce'>; quiet?: boolean }) {
  const t = useTranslations('wordings.state')
  const { state, inForce } = props.of
  if (state === 'DRAFT')
    return (
      <Status tone="action" icon={PencilLine} quiet={props.quiet}>
        {t('DRAFT')}
      </Status>
    )
  if (state === 'WITHDRAWN')
    return (
      <Status tone="neutral" icon={CircleOff} quiet={props.quiet}>
        {t('WITHDRAWN')}
      </Status>
    )
  return inForce ? (
    <Status tone="received" icon={BadgeCheck} quiet={props.quiet}>
      {t('inForce')}
    </Status>
  ) : (
    <Status tone="near" icon={CalendarClock} quiet={props.quiet}>
      {t('PUBLISHED')}
    </Status>
  )
}

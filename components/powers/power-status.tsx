import { CalendarClock, CircleCheck, CircleX, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { PowerState } from '@/server/modules/powers/domain/term'

const LOOK = {
  future: { tone: 'neutral', icon: CalendarClock },
  valid: { tone: 'neutral', icon: CircleCheck },
  expiring: { tone: 'near', icon: Hourglass },
  expired: { tone: 'refused', icon: CircleX },
  revoked: { tone: 'refused', icon: CircleX },
} as const

/** Where a power stands, in a word. */
export function PowerStatus(props: { state: PowerState; quiet?: boolean }) {
  const t = useTranslations('powers.state')
  return (
    <Status quiet={props.quiet ?? false} {...LOOK[props.state]}>
      {t(props.state)}
    </Status>
  )
}

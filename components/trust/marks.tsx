import { CircleAlert, CircleCheck, CircleDashed, CircleX, Hourglass, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import type { AuthoritySummary } from '@/server/modules/trust/contract'
import type { Freshness } from '@/server/modules/trust/domain/freshness'

const ACCREDITATION: Record<'ACTIVE' | 'ENDED' | 'ANNULLED' | 'none', [Tone, LucideIcon]> = {
  ACTIVE: ['neutral', CircleCheck],
  ENDED: ['neutral', CircleDashed],
  ANNULLED: ['refused', CircleX],
  none: ['neutral', CircleDashed],
}

/** State of accreditation, or that an officer took the authority out. */
export function AccreditationMark(props: {
  authority: Pick<AuthoritySummary, 'accreditation' | 'removed'>
  quiet?: boolean
}) {
  const t = useTranslations('trust')
  const { accreditation, removed } = props.authority
  if (removed) {
    return (
      <Status tone="refused" quiet={props.quiet}>
        {t('removed')}
      </Status>
    )
  }
  const [tone, icon] = ACCREDITATION[accreditation ?? 'none']
  return (
    <Status tone={tone} icon={icon} quiet={props.quiet}>
      {t(`accreditation.${accreditation ?? 'none'}`)}
    </Status>
  )
}

const FRESHNESS: Record<Freshness | 'none', [Tone, LucideIcon]> = {
  fresh: ['neutral', CircleCheck],
  ageing: ['near', Hourglass],
  expired: ['refused', CircleX],
  missing: ['near', CircleAlert],
  none: ['neutral', CircleDashed],
}

/** How old a revocation list is. */
export function FreshnessMark(props: { freshness: Freshness | null }) {
  const t = useTranslations('trust.freshness')
  const [tone, icon] = FRESHNESS[props.freshness ?? 'none']
  return (
    <Status tone={tone} icon={icon} quiet>
      {t(props.freshness ?? 'none')}
    </Status>
  )
}

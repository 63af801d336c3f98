import { BadgeCheck, CircleX, Hourglass, RotateCcw, Send, type LucideIcon, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import type { LineReading } from '@/server/modules/audits/domain/line-reads'

const LOOK: Record<LineReading, { tone: Tone; icon: LucideIcon }> = {
  awaited: { tone: 'neutral', icon: CircleDashed },
  answered: { tone: 'action', icon: Send },
  'more-time-asked': { tone: 'near', icon: Hourglass },
  accepted: { tone: 'received', icon: BadgeCheck },
  'asked-again': { tone: 'refused', icon: RotateCcw },
  unanswered: { tone: 'neutral', icon: CircleX },
  'unanswered-again': { tone: 'neutral', icon: CircleX },
  cannot: { tone: 'neutral', icon: CircleX },
}

/** Where a line of a requirement is: an icon and a word. */
export function ItemStatus({ status }: { status: LineReading }) {
  const t = useTranslations('audits.item')
  const { tone, icon } = LOOK[status]
  return (
    <Status tone={tone} icon={icon} quiet>
      {t(status)}
    </Status>
  )
}

import {
  BadgeCheck,
  CircleX,
  CirclePause,
  ClipboardList,
  FileQuestion,
  FileText,
  Gavel,
  PlayCircle,
  Scale,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import type { AuditStatus as State } from '@/server/modules/audits/domain/states'

const LOOK: Record<State, { tone: Tone; icon: LucideIcon }> = {
  OPENED: { tone: 'neutral', icon: ClipboardList },
  RUNNING: { tone: 'action', icon: PlayCircle },
  SUSPENDED: { tone: 'neutral', icon: CirclePause },
  ACT: { tone: 'near', icon: FileText },
  OBJECTED: { tone: 'action', icon: FileQuestion },
  CONCLUDED: { tone: 'action', icon: Scale },
  DECIDED: { tone: 'action', icon: Gavel },
  CLOSED: { tone: 'neutral', icon: BadgeCheck },
  CANCELLED: { tone: 'neutral', icon: CircleX },
}

/** State of an audit: an icon and a word. `quiet` for lists. */
export function AuditStatus(props: { status: State; quiet?: boolean; className?: string }) {
  const t = useTranslations('audits.status')
  const { tone, icon } = LOOK[props.status]
  return (
    <Status tone={tone} icon={icon} quiet={props.quiet} className={props.className}>
      {t(props.status)}
    </Status>
  )
}

import { BadgeCheck, CircleX, Inbox, Replace, Stamp, Undo2, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import { WITH_CUSTOMS, type Status as SubmissionState } from '@/server/modules/submissions/domain/states'

type QueueState = (typeof WITH_CUSTOMS)[number]

/** To an officer a delivered document is work that waits, so it is not green as it is to the participant. */
const LOOK: Record<QueueState, { tone: Tone; icon: LucideIcon }> = {
  DELIVERED: { tone: 'action', icon: Inbox },
  REGISTERED: { tone: 'neutral', icon: Stamp },
  ACCEPTED: { tone: 'received', icon: BadgeCheck },
  REFUSED: { tone: 'refused', icon: CircleX },
  WITHDRAWN: { tone: 'neutral', icon: Undo2 },
  REPLACED: { tone: 'neutral', icon: Replace },
}

/** State of a document as its office calls it. */
export function StatusMark(props: { status: SubmissionState; quiet?: boolean; className?: string }) {
  const t = useTranslations('console.status')
  const known = WITH_CUSTOMS.find((status) => status === props.status)
  if (!known) return null
  return (
    <Status tone={LOOK[known].tone} icon={LOOK[known].icon} quiet={props.quiet} className={props.className}>
      {t(known)}
    </Status>
  )
}

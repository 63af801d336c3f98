import {
  Archive,
  BadgeCheck,
  CircleX,
  CornerUpLeft,
  FilePen,
  MailCheck,
  Replace,
  Send,
  Signature,
  Stamp,
  Table2,
  Trash2,
  Undo2,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import type { Status } from '@/server/modules/submissions/domain/states'

/** Colour and mark of each status; green only from the moment customs has the document. */
export const STATUS_LOOK: Record<Status, { tone: Tone; icon: LucideIcon }> = {
  DRAFT: { tone: 'neutral', icon: FilePen },
  ARCHIVED: { tone: 'action', icon: Archive },
  ON_APPROVAL: { tone: 'action', icon: UsersRound },
  SIGNED: { tone: 'action', icon: Signature },
  SENT: { tone: 'action', icon: Send },
  RETURNED: { tone: 'refused', icon: CornerUpLeft },
  DELIVERED: { tone: 'received', icon: MailCheck },
  REGISTERED: { tone: 'received', icon: Stamp },
  ANSWERED: { tone: 'received', icon: Table2 },
  ACCEPTED: { tone: 'received', icon: BadgeCheck },
  REFUSED: { tone: 'refused', icon: CircleX },
  WITHDRAWN: { tone: 'neutral', icon: Undo2 },
  REPLACED: { tone: 'neutral', icon: Replace },
  DISCARDED: { tone: 'neutral', icon: Trash2 },
}

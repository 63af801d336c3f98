import {
  Archive,
  BadgeCheck,
  CircleX,
  FilePen,
  MailCheck,
  Send,
  Stamp,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import type { Status } from '@/server/modules/submissions/domain/states'

/** Colour and mark of each status; green only from the moment customs has the document. */
export const STATUS_LOOK: Record<Status, { tone: Tone; icon: LucideIcon }> = {
  DRAFT: { tone: 'neutral', icon: FilePen },
  ARCHIVED: { tone: 'action', icon: Archive },
  SENT: { tone: 'action', icon: Send },
  DELIVERED: { tone: 'received', icon: MailCheck },
  REGISTERED: { tone: 'received', icon: Stamp },
  ACCEPTED: { tone: 'received', icon: BadgeCheck },
  REFUSED: { tone: 'refused', icon: CircleX },
  WITHDRAWN: { tone: 'neutral', icon: Undo2 },
  DISCARDED: { tone: 'neutral', icon: Trash2 },
}

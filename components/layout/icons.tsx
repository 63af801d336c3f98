import {
  Archive,
  ArrowLeftRight,
  Building2,
  CalendarDays,
  FileText,
  House,
  Inbox,
  LayoutGrid,
  ListTree,
  LifeBuoy,
  MessageSquareText,
  ScanSearch,
  Settings2,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { IconName } from './navigation'

const ICONS: Record<IconName, LucideIcon> = {
  home: House,
  services: LayoutGrid,
  documents: FileText,
  requests: MessageSquareText,
  audits: ScanSearch,
  archive: Archive,
  organisation: Building2,
  support: LifeBuoy,
  queue: Inbox,
  catalogue: ListTree,
  exchange: ArrowLeftRight,
  calendar: CalendarDays,
  participants: UsersRound,
  administration: Settings2,
}

/** Icon of a section; always beside its word. */
export function SectionIcon(props: { name: IconName; className?: string }) {
  const Icon = ICONS[props.name]
  return <Icon aria-hidden className={props.className ?? 'size-5 shrink-0'} />
}

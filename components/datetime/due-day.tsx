import { Term } from '@/components/datetime/term'
import type { Day } from '@/server/modules/deadlines/contract'
import { daysBetween } from '@/server/modules/deadlines/domain/civil-day'

/** A last day in a list, in calendar days; how it was counted stands on the audit's own page. */
export function DueDay({ due, today, className }: { due: Day; today: Day; className?: string }) {
  return (
    <span className={className}>
      <Term until={due} daysLeft={daysBetween(today, due)} unit="calendar" />
    </span>
  )
}

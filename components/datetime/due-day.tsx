import { Term } from '@/components/datetime/term'
import type { Day } from '@/server/modules/deadlines/contract'
import { daysBetween } from '@/server/modules/deadlines/domain/civil-day'

/** A last day in a list, in calendar days; how it was counted stands on the audit's own page. */
export function DueDay(props: { due: Day; today: Day; dense?: boolean; className?: string }) {
  const { due, today, dense = false } = props
  return (
    <span className={props.className}>
      <Term until={due} daysLeft={daysBetween(today, due)} unit="calendar" dense={dense} />
    </span>
  )
}

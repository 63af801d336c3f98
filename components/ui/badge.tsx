import { cn } from './cn'

/** A count beside a word. Give `label` for readers («требуют действия: 3»); nothing is drawn at zero. */
export function Badge(props: { count: number; label: string; urgent?: boolean; className?: string }) {
  if (props.count <= 0) return null
  return (
    <span className={cn('badge', props.urgent && 'bg-danger text-on-danger', props.className)}>
      <span aria-hidden>{props.count > 99 ? '99+' : props.count}</span>
      <span className="sr-only">{props.label}</span>
    </span>
  )
}

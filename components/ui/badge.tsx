import { cn } from './cn'

/** A count beside a word. Give `label` for readers («требуют действия: 3»); nothing is drawn at zero. */
export function Badge(props: { count: number; label: string; urgent?: boolean; className?: string }) {
  if (props.count <= 0) return null
  return (
    <span
      className={cn(
        'tabular inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-xs font-semibold',
        props.urgent ? 'bg-danger text-on-danger' : 'bg-action text-on-action',
        props.className,
      )}
    >
      <span aria-hidden>{props.count > 99 ? '99+' : props.count}</span>
      <span className="sr-only">{props.label}</span>
    </span>
  )
}

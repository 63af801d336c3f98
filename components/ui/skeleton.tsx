import { cn } from './cn'

/** The place of something that is coming. Give it the size of what comes. */
export function Skeleton(props: { className?: string }) {
  return <span aria-hidden className={cn('skeleton', props.className)} />
}

/** Rows of a list that is coming; `label` is said once to a reader. */
export function SkeletonRows(props: { rows?: number; label: string }) {
  const widths = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2']
  return (
    <div role="status">
      <span className="sr-only">{props.label}</span>
      {Array.from({ length: props.rows ?? 5 }, (_, row) => (
        <div key={row} className="flex h-row items-center gap-4 border-b px-inset last:border-b-0">
          <Skeleton className={widths[row % widths.length]} />
          <Skeleton className="ml-auto w-24 shrink-0" />
        </div>
      ))}
    </div>
  )
}

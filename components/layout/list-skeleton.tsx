import { Skeleton } from '@/components/ui/skeleton'

/** A page with a list that is coming: heading, tabs when it has them, search, rows. `label` is said to a reader. */
export function ListSkeleton(props: { label: string; tabs?: boolean }) {
  const widths = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2', 'w-2/3']
  return (
    <div role="status">
      <span className="sr-only">{props.label}</span>
      <Skeleton className="mb-6 h-9 w-56" />
      {props.tabs ? (
        <div className="mb-4 flex gap-6 border-b py-3">
          <Skeleton className="w-12" />
          <Skeleton className="w-24" />
          <Skeleton className="w-28" />
        </div>
      ) : null}
      <Skeleton className="mb-4 h-control w-full" />
      <div className="rounded-md border bg-paper">
        {widths.map((width) => (
          <div key={width} className="space-y-2 border-b px-inset py-3 last:border-b-0">
            <Skeleton className={width} />
            <Skeleton className="h-3 w-1/3" />
          </div>
        ))}
      </div>
    </div>
  )
}

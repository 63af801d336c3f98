import type { ReactNode } from 'react'
import { cn } from './cn'

export type Description = { term: ReactNode; value: ReactNode; key?: string }

/** Names and values in two columns; one above the other where it is narrow. */
export function DescriptionList(props: { items: readonly Description[]; className?: string }) {
  return (
    <div className={cn('@container', props.className)}>
      <dl className="divide-y">
        {props.items.map((item, index) => (
          <div
            key={item.key ?? index}
            className="py-2 @md:grid @md:grid-cols-[minmax(8rem,2fr)_5fr] @md:gap-4"
          >
            <dt className="text-sm text-muted @md:leading-[var(--body-line)]">{item.term}</dt>
            <dd className="min-w-0">{item.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

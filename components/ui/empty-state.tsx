import type { ReactNode } from 'react'
import { cn } from './cn'

/** Nothing here yet: one sentence that teaches and one action. */
export function EmptyState(props: {
  icon?: ReactNode
  title: ReactNode
  text?: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={cn('empty-state', props.className)}>
      {props.icon ? (
        <span data-decoration className="mb-3 text-muted [&_svg]:size-8 [&_svg]:stroke-[1.5]">
          {props.icon}
        </span>
      ) : null}
      <p className="font-medium">{props.title}</p>
      {props.text ? <p className="mt-1 max-w-prose text-sm text-muted">{props.text}</p> : null}
      {props.action ? <div className="mt-4">{props.action}</div> : null}
    </div>
  )
}

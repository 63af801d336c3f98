import type { ReactNode } from 'react'
import { cn } from './cn'

/** A sheet of paper with a heading and, on the right, its action. `flush` lets a table or a list touch the edges. */
export function Card(props: {
  title?: ReactNode
  action?: ReactNode
  footer?: ReactNode
  level?: 2 | 3
  flush?: boolean
  id?: string
  className?: string
  children: ReactNode
}) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section id={props.id} className={cn('min-w-0 rounded-md border bg-paper', props.className)}>
      {props.title ? (
        <div className="flex min-h-row flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-inset py-2">
          <Heading className="text-body">{props.title}</Heading>
          {props.action}
        </div>
      ) : null}
      <div className={props.flush ? 'min-w-0' : 'p-inset'}>{props.children}</div>
      {props.footer ? <div className="border-t px-inset py-3 text-sm text-muted">{props.footer}</div> : null}
    </section>
  )
}

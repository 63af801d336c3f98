'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn'

const item =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-3 py-1 outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-muted data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-(--focus) [&_svg]:size-4 [&_svg]:shrink-0'

/** Actions behind a button: arrows, letters and Escape work. */
export function Menu(props: { trigger: ReactElement; align?: 'start' | 'end'; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner align={props.align ?? 'end'} sideOffset={4} className="z-50">
          <Base.Popup className="min-w-48 rounded-md border bg-paper p-1 text-sm shadow-overlay transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0">
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** One action of a menu. */
export function MenuItem({
  danger,
  className,
  ...rest
}: ComponentProps<typeof Base.Item> & { danger?: boolean; className?: string }) {
  return <Base.Item {...rest} className={cn(item, danger && 'text-refused', className)} />
}

/** A line between groups of actions. */
export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />
}

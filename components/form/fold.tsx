'use client'

import { ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { useFormScope } from './form-scope'
import { useOpen } from './revealer'

/** A part that begins folded: a button that says what is inside. It opens by itself when something inside is asked for. */
export function Fold(props: {
  label: ReactNode
  /** Said beside the label in a lighter tone. */
  aside?: ReactNode
  covers: (path: string) => boolean
  openAtFirst: boolean
  children: ReactNode
}) {
  const { revealer } = useFormScope()
  const id = useId()
  const [covers] = useState(() => props.covers)
  const [open, setOpen] = useOpen(revealer, covers, props.openAtFirst)
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex min-h-control-small max-w-full items-center gap-1.5 rounded-md pr-2 text-left text-link hover:bg-hover"
      >
        <ChevronRight
          aria-hidden
          className={cn('size-4 shrink-0 transition-transform', open && 'rotate-90')}
        />
        <span className={props.aside ? 'shrink-0' : 'min-w-0'}>{props.label}</span>
        {props.aside ? <span className="min-w-0 truncate text-sm text-muted">{props.aside}</span> : null}
      </button>
      <div id={id} hidden={!open} className="mt-3 border-l-2 pl-4">
        {open ? props.children : null}
      </div>
    </>
  )
}

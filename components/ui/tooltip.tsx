'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

/** A word about an icon button, on hover and on focus. The button still needs its own aria-label. */
export function Tooltip(props: { content: ReactNode; children: ReactElement; side?: 'top' | 'bottom' }) {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={props.children} />
      <Base.Portal>
        <Base.Positioner side={props.side ?? 'top'} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-md bg-bar px-2.5 py-1.5 text-sm text-on-bar shadow-overlay transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {props.content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

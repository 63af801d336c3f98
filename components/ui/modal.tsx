'use client'

import {
  cloneElement,
  createContext,
  lazy,
  Suspense,
  useContext,
  useState,
  type MouseEvent,
  type ReactElement,
} from 'react'
import type { ModalFrameProps } from './modal-frame'

// The frame weighs more than most pages that have one: it comes when something is opened for the first time.
const Frame = lazy(() => import('./modal-frame'))

export type ModalProps = Omit<ModalFrameProps, 'open' | 'onOpenChange' | 'popupClass'> & {
  /** The button that opens it; or control it with `open` and `onOpenChange`. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

const Close = createContext(() => {})

/** A question or a sheet with the button that opens it. */
export function Modal({ trigger, open, onOpenChange, ...frame }: ModalProps & { popupClass: string }) {
  const [ownOpen, setOwnOpen] = useState(false)
  const shown = open ?? ownOpen
  // Once opened it stays, so that it can be seen to close.
  const [wanted, setWanted] = useState(shown)
  if (shown && !wanted) setWanted(true)
  const change = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {trigger ? withClick(trigger, () => change(true), { 'aria-haspopup': 'dialog' }) : null}
      {wanted ? (
        <Suspense fallback={null}>
          <Close value={() => change(false)}>
            <Frame {...frame} open={shown} onOpenChange={change} />
          </Close>
        </Suspense>
      ) : null}
    </>
  )
}

/** Closes the dialog or sheet it stands in; give the button as `render`. */
export function DialogClose({ render }: { render: ReactElement }) {
  return withClick(render, useContext(Close))
}

type Clickable = { onClick?: (event: MouseEvent<HTMLElement>) => void; 'aria-haspopup'?: 'dialog' }

function withClick(button: ReactElement, act: () => void, more: Clickable = {}) {
  const clickable = button as ReactElement<Clickable>
  return cloneElement(clickable, {
    ...more,
    onClick: (event) => {
      clickable.props.onClick?.(event)
      if (!event.defaultPrevented) act()
    },
  })
}

'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyle } from './button-style'
import { cn } from './cn'

/** What the frame of an open question or sheet shows. */
export type ModalFrameProps = {
  title: ReactNode
  description?: ReactNode
  /** Name of the cross for readers. */
  closeLabel: string
  open: boolean
  onOpenChange: (open: boolean) => void
  popupClass: string
  /** Buttons at the foot; they stay in sight while the middle scrolls. */
  footer?: ReactNode
  children?: ReactNode
}

/** Frame of Dialog and Sheet: focus stays inside, Escape closes, focus goes back to where it was. */
export default function ModalFrame({ popupClass, ...props }: ModalFrameProps) {
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            'fixed z-50 flex max-h-dvh flex-col border bg-paper text-body shadow-overlay transition-[opacity,translate]',
            'data-ending-style:opacity-0 data-starting-style:opacity-0',
            popupClass,
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 grow">
              <Base.Title className="text-lg font-semibold">{props.title}</Base.Title>
              {props.description ? (
                <Base.Description className="mt-1 text-muted">{props.description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              aria-label={props.closeLabel}
              className={cn(
                buttonStyle({ variant: 'quiet', size: 'icon' }),
                '-mt-1.5 -mr-2 shrink-0 text-muted',
              )}
            >
              <X aria-hidden />
            </Base.Close>
          </div>
          {props.children ? (
            <div className="min-h-0 grow overflow-y-auto px-5 py-1">{props.children}</div>
          ) : null}
          {props.footer ? (
            <div className="mt-3 flex flex-wrap justify-end gap-2 border-t px-5 py-3 max-sm:flex-col-reverse">
              {props.footer}
            </div>
          ) : (
            <div className="h-4" />
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

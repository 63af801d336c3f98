'use client'

import { CircleAlert, CircleCheck, Hourglass, Info } from 'lucide-react'
import { useEffect } from 'react'
import { Toaster as Sonner } from 'sonner'
import { Spinner } from './spinner'
import type { ToasterProps } from './toaster'

const icons = {
  success: <CircleCheck aria-hidden className="size-5 text-received" />,
  error: <CircleAlert aria-hidden className="size-5 text-refused" />,
  warning: <Hourglass aria-hidden className="size-5 text-near" />,
  info: <Info aria-hidden className="size-5 text-link" />,
  loading: <Spinner />,
}

const classNames = {
  toast:
    'flex w-full items-start gap-3 rounded-md border bg-paper p-4 text-ink text-sm shadow-overlay font-sans',
  title: 'font-medium',
  description: 'mt-0.5 text-muted',
  content: 'min-w-0 grow',
  actionButton: 'shrink-0 self-center rounded-sm px-2 py-1 font-medium text-link hover:bg-hover',
  closeButton:
    'order-last size-6 shrink-0 rounded-sm text-muted hover:bg-hover [&_svg]:mx-auto [&_svg]:size-4',
}

/** Where short notices appear; loaded with the first of them (toaster.tsx). `onReady` tells that it listens. */
export function ToastPlace(props: ToasterProps & { onReady: () => void }) {
  const { onReady } = props
  useEffect(onReady, [onReady])
  return (
    <Sonner
      containerAriaLabel={props.label}
      icons={icons}
      position="bottom-right"
      duration={8000}
      closeButton
      mobileOffset={{ bottom: '5rem', left: '1rem', right: '1rem' }}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: props.closeLabel }}
    />
  )
}

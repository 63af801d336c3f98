'use client'

import { CircleAlert, CircleCheck, Hourglass, Info } from 'lucide-react'
import { Toaster as Sonner } from 'sonner'
import { Spinner } from './spinner'

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

/**
 * Place of short notices; one per shell. Call `toast.success(title, { description })` of sonner. A notice never is the
 * only place where a result is told: the page shows it too.
 */
export function Toaster(props: { label: string; closeLabel: string }) {
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

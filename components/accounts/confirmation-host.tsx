'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { Locale } from '@/components/i18n/locale'
import { offerConfirmation } from '@/components/trpc/confirmation'
import type { ConfirmIdentityProps } from './confirm-identity'

interface Asked {
  Dialog: ComponentType<ConfirmIdentityProps>
  answer: (confirmed: boolean) => void
}

/** Shows the dialog when an act needs a fresh confirmation. One on a page, which carries neither its code nor its words. */
export function ConfirmationHost({
  locale,
  ...props
}: {
  locale: Locale
  demonstration: boolean
  esia: boolean
}) {
  const [asked, setAsked] = useState<Asked | null>(null)

  useEffect(
    () =>
      offerConfirmation(async () => {
        const { loadConfirmation } = await import('./load-confirmation')
        const Dialog = await loadConfirmation(locale)
        return new Promise((answer) => setAsked({ Dialog, answer }))
      }),
    [locale],
  )

  if (!asked) return null
  const { Dialog, answer } = asked
  return (
    <Dialog
      {...props}
      onAnswer={(confirmed) => {
        setAsked(null)
        answer(confirmed)
      }}
    />
  )
}

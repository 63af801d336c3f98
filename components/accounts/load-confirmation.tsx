'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ComponentType } from 'react'
import type { Locale } from '@/components/i18n/locale'
import { ConfirmIdentity, type ConfirmIdentityProps } from './confirm-identity'

const WORDS = {
  ru: () => import('@/components/i18n/ru/confirmation.json'),
  en: () => import('@/components/i18n/en/confirmation.json'),
}
const SIGNING = {
  ru: () => import('@/components/i18n/ru/signing.json'),
  en: () => import('@/components/i18n/en/signing.json'),
}

/** The dialog with its words around it. */
export async function loadConfirmation(locale: Locale): Promise<ComponentType<ConfirmIdentityProps>> {
  const [confirmation, signing] = await Promise.all([WORDS[locale](), SIGNING[locale]()])
  const messages = { confirmation: confirmation.default, signing: signing.default }
  return function Confirmation(props: ConfirmIdentityProps) {
    return (
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Moscow">
        <ConfirmIdentity {...props} />
      </NextIntlClientProvider>
    )
  }
}

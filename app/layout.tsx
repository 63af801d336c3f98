import '@fontsource-variable/golos-text/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readPreferences } from '@/components/layout/preferences'
import { ServiceWorker } from '@/components/layout/service-worker'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('portal'), template: `%s — ${t('portalShort')}` },
    description: t('portalDescription'),
    applicationName: t('portalShort'),
    icons: {
      icon: [{ url: '/icons/mark.svg', type: 'image/svg+xml' }],
      apple: '/icons/apple-touch-icon.png',
    },
    // Numbers of documents and ИНН are not telephones.
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14181e' },
  ],
}

/** Language and look from the cookies. No provider of a client here: the sign-in page pays for each. */
export default async function RootLayout(props: { children: ReactNode }) {
  const { locale, theme, vision } = await readPreferences()
  return (
    <html lang={locale} data-theme={theme} data-vision={vision}>
      <body>
        {props.children}
        <ServiceWorker />
      </body>
    </html>
  )
}

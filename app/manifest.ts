import type { MetadataRoute } from 'next'
import { messages } from '@/components/i18n/messages'

/** Makes the portal installable; Russian, since a manifest has one language. */
export default function manifest(): MetadataRoute.Manifest {
  const { portal, portalShort, portalDescription } = messages.ru.common
  return {
    id: '/',
    name: portal,
    short_name: portalShort,
    description: portalDescription,
    lang: 'ru',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#14428f',
    categories: ['business', 'government'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}

'use client'

import './globals.css'
import { failureText } from '@/components/layout/failure-text'
import ErrorPage from './error'

/** The last resort: the root layout itself failed, so the language and the theme are the defaults. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="ru" data-theme="system">
      <body>
        <title>{failureText().error.title}</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}

import type { Locale } from './locale'
import type { Messages } from './messages'

/** Makes next-intl check every namespace and key against the Russian texts. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import type { Messages } from './messages'

/**
 * Hands the named namespaces to the client components below. Put it in a nested layout and name only what is needed:
 * every name adds its texts to the page. The root layout has none.
 */
export function ClientMessages(props: { namespaces: readonly (keyof Messages)[]; children: ReactNode }) {
  const all = useMessages()
  const picked = Object.fromEntries(props.namespaces.map((name) => [name, all[name]]))
  return <NextIntlClientProvider messages={picked}>{props.children}</NextIntlClientProvider>
}

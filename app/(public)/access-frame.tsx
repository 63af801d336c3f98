import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'

/** Shell and texts of the pages that give access. */
export function AccessFrame(props: { children: ReactNode }) {
  return (
    <PublicShell links={['signatureCheck', 'deadlines']}>
      <ClientMessages namespaces={['access', 'errors']}>{props.children}</ClientMessages>
    </PublicShell>
  )
}

export type Search = Promise<Partial<Record<'token', string | string[]>>>

/** The secret of a link from a letter, out of the page's address. */
export const tokenOf = async (search: Search) => [(await search).token].flat()[0] ?? ''

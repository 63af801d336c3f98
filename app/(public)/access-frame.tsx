import type { ReactNode } from 'react'
import { AccessPage } from '@/components/accounts/access-page'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'

/** Shell, sheet and texts of the pages that give access. */
export function AccessFrame({
  children,
  ...page
}: Parameters<typeof AccessPage>[0] & { children: ReactNode }) {
  return (
    <PublicShell>
      <AccessPage {...page}>
        <ClientMessages namespaces={['access', 'errors']}>{children}</ClientMessages>
      </AccessPage>
    </PublicShell>
  )
}

export type Search = Promise<Partial<Record<'token', string | string[]>>>

/** The secret of a link from a letter, out of the page's address. */
export const tokenOf = async (search: Search) => [(await search).token].flat()[0] ?? ''

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'
import { UserMenu } from '@/components/layout/user-menu'
import { LinkButton } from '@/components/ui/link-button'

/** Frame of the person's own pages: the same for whoever acts for many, for nobody, or for customs. */
export function MeShell(props: { name: string; children: ReactNode }) {
  const t = useTranslations('profile')
  return (
    <PublicShell
      actions={
        <>
          <LinkButton href="/cabinet" variant="quiet" className="max-sm:hidden">
            {t('toCabinet')}
          </LinkButton>
          <UserMenu
            id="me-user"
            name={props.name}
            profileHref="/me"
            signOut={{ action: '/sign-out' }}
            buttonClass="flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-hover"
          />
        </>
      }
    >
      <div className="mx-auto max-w-3xl">
        <LinkButton href="/cabinet" variant="quiet" size="small" className="-ml-2 mb-3 sm:hidden">
          {t('toCabinet')}
        </LinkButton>
        {props.children}
      </div>
    </PublicShell>
  )
}

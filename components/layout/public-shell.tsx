import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { PUBLIC_LINKS, type PublicLink } from './navigation'
import { LanguageSwitch } from './language-switch'
import { PreferencesMenu } from './preferences-menu'
import { SkipLink } from './skip-link'

/**
 * Frame of the pages open to everybody: sign-in, application, checks. No script of its own. `links` names the pages of
 * the footer that exist.
 */
export function PublicShell(props: {
  links?: readonly PublicLink[]
  /** Right of the head: «Войти», for one. */
  actions?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('layout')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b bg-paper print:hidden">
        <div className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-2 sm:px-6">
          <div className="min-w-0 grow">
            <Brand href="/" />
          </div>
          {props.actions}
          <PreferencesMenu
            id="public-preferences"
            buttonClass="flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-hover"
          />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-8 sm:px-6 sm:py-12">
        {props.children}
      </main>
      <footer className="border-t bg-paper text-sm text-muted print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 py-3 sm:px-6">
          {(props.links ?? []).map((link) => (
            <Link
              key={link}
              href={PUBLIC_LINKS[link]}
              className="flex min-h-9 items-center text-link hover:underline"
            >
              {t(link)}
            </Link>
          ))}
          <LanguageSwitch />
          <span className="flex min-h-9 items-center sm:ml-auto">{t('footer')}</span>
        </div>
      </footer>
    </div>
  )
}

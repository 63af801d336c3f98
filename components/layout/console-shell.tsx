import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Kbd } from '@/components/ui/kbd'
import { Bell } from './bell'
import { Mark } from './mark'
import { NavLink } from './nav-link'
import { OnlyAt } from './only-at'
import { CONSOLE_SECTIONS, pickSections, type ConsoleSection } from './navigation'
import { PreferencesMenu } from './preferences-menu'
import { SkipLink } from './skip-link'
import { UserMenu, type SignOut } from './user-menu'

export type KeyHint = { keys: readonly string[]; label: string }

export type ConsoleShellProps = {
  /** Address that the sections follow. */
  base?: string
  /** «Смоленская таможня» and its code, 8 digits. */
  officeName: string
  officeCode: string
  userName: string
  /** Position of the officer, shown in the user menu. */
  userPosition?: string
  signOut: SignOut
  profileHref?: string
  notificationsHref?: string
  unread?: number
  notifications?: ReactNode
  sections?: readonly ConsoleSection[]
  counts?: Partial<Record<ConsoleSection, number>>
  /** Keys of the first screen, shown at its foot where there is a keyboard. */
  hints?: readonly KeyHint[]
  children: ReactNode
}

const barButton = 'flex size-9 shrink-0 items-center justify-center gap-2 rounded-md hover:bg-on-bar/12'

/** Frame of the officer's console: 14 px, a bar of ink with the office's name, the whole window for the work. */
export function ConsoleShell(props: ConsoleShellProps) {
  const t = useTranslations('layout')
  const base = props.base ?? '/console'
  return (
    <div data-density="dense" className="flex min-h-dvh flex-col bg-canvas text-body lg:h-dvh">
      <SkipLink />
      <header data-on-bar className="shrink-0 bg-bar text-on-bar print:hidden">
        <div className="flex flex-wrap items-center gap-x-4 px-3 lg:h-12 lg:flex-nowrap">
          <Link
            href={base}
            className="flex min-h-12 min-w-0 items-center gap-3 rounded-md max-lg:grow lg:mr-2 lg:max-w-80 lg:shrink-0"
          >
            <Mark className="size-7 shrink-0" />
            <span className="min-w-0 leading-tight">
              <span className="block truncate font-semibold">{props.officeName}</span>
              <span className="tabular block truncate text-xs text-on-bar-muted">
                {props.officeCode} · {t('console.title')}
              </span>
            </span>
          </Link>
          <nav
            aria-label={t('mainNavigation')}
            className="order-last -mx-3 flex w-screen overflow-x-auto px-2 lg:order-none lg:mx-0 lg:w-auto lg:grow lg:px-0"
          >
            <ul className="flex">
              {pickSections(CONSOLE_SECTIONS, props.sections).map((section) => (
                <li key={section.key}>
                  <NavLink
                    base={base}
                    href={base + section.path}
                    className="flex h-11 items-center gap-2 px-2.5 whitespace-nowrap text-on-bar-muted -outline-offset-4! hover:text-on-bar lg:h-12 aria-[current]:font-medium aria-[current]:text-on-bar aria-[current]:shadow-[inset_0_-3px_0_var(--on-bar)]"
                  >
                    {t(`nav.${section.label}`)}
                    <Count count={props.counts?.[section.key] ?? 0} />
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex">
            <PreferencesMenu id="console-preferences" buttonClass={barButton} />
            {props.notifications ??
              (props.notificationsHref ? (
                <Bell href={props.notificationsHref} unread={props.unread ?? 0} className={barButton} />
              ) : null)}
            <UserMenu
              id="console-user"
              name={props.userName}
              caption={props.userPosition}
              profileHref={props.profileHref}
              signOut={props.signOut}
              named
              buttonClass={`${barButton} xl:w-auto xl:px-2`}
            />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="relative min-h-0 min-w-0 grow lg:overflow-auto">
        {props.children}
      </main>
      {props.hints?.length ? (
        <OnlyAt path={base}>
          <Hints hints={props.hints} label={t('console.keys')} />
        </OnlyAt>
      ) : null}
    </div>
  )
}

function Count(props: { count: number }) {
  const t = useTranslations('layout')
  return (
    <Badge
      count={props.count}
      label={t('attention', { count: props.count })}
      className="bg-on-bar text-bar"
    />
  )
}

function Hints(props: { hints: readonly KeyHint[]; label: string }) {
  return (
    <footer
      aria-label={props.label}
      className="hidden h-8 shrink-0 items-center gap-5 border-t bg-paper px-4 text-xs text-muted lg:flex print:hidden"
    >
      {props.hints.map((hint) => (
        <span key={hint.label} className="flex items-center gap-1.5">
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.label}
        </span>
      ))}
    </footer>
  )
}

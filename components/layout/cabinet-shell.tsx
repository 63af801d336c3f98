import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DropPanel } from '@/components/ui/drop-panel'
import { Bell } from './bell'
import { Brand } from './brand'
import { SectionIcon } from './icons'
import { NavLink } from './nav-link'
import { CABINET_SECTIONS, cabinetBase, pickSections, type CabinetSection, type Section } from './navigation'
import { PreferencesMenu } from './preferences-menu'
import { SkipLink } from './skip-link'
import { UserMenu, type SignOut } from './user-menu'

export type CabinetShellProps = {
  /** On whose behalf one works, and the way to others. */
  switcher: ReactNode
  currentId: string
  userName: string
  signOut: SignOut
  profileHref?: string
  /** Address of the notifications; no bell without it. `unread` is its count. */
  notificationsHref?: string
  unread?: number
  /** Stands instead of the bell when the notifications are live. */
  notifications?: ReactNode
  /** Sections that exist; all by default. */
  sections?: readonly CabinetSection[]
  /** How many things want an action in a section. */
  counts?: Partial<Record<CabinetSection, number>>
  children: ReactNode
}

const iconButton = 'flex size-11 shrink-0 items-center justify-center gap-2 rounded-md hover:bg-hover'

/** Frame of the participant's cabinet: 16 px, one column; sections at the side, or in a bar below on a telephone. */
export function CabinetShell(props: CabinetShellProps) {
  const t = useTranslations('layout')
  const base = cabinetBase(props.currentId)
  const sections = pickSections(CABINET_SECTIONS, props.sections)
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b bg-paper print:hidden">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 lg:h-16 lg:flex-nowrap lg:px-6">
          <div className="grow lg:w-56 lg:grow-0">
            <Brand href={base} short />
          </div>
          <div className="order-last w-full lg:order-none lg:mr-auto lg:w-80">{props.switcher}</div>
          <div className="flex">
            <PreferencesMenu id="cabinet-preferences" buttonClass={iconButton} />
            {props.notifications ??
              (props.notificationsHref ? (
                <Bell href={props.notificationsHref} unread={props.unread ?? 0} className={iconButton} />
              ) : null)}
            <UserMenu
              id="cabinet-user"
              name={props.userName}
              profileHref={props.profileHref}
              signOut={props.signOut}
              named
              buttonClass={`${iconButton} xl:w-auto xl:px-3`}
            />
          </div>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-[90rem] grow">
        <nav
          aria-label={t('mainNavigation')}
          className="hidden w-62 shrink-0 px-3 py-6 lg:block print:hidden"
        >
          <ul className="sticky top-6 space-y-0.5">
            {sections.map((section) => (
              <li key={section.key}>
                <NavLink
                  base={base}
                  href={base + section.path}
                  className="flex min-h-11 items-center gap-3 rounded-md px-3 text-ink hover:bg-hover aria-[current]:bg-action-soft aria-[current]:font-semibold aria-[current]:text-link aria-[current]:shadow-[inset_3px_0_0_var(--link)]"
                >
                  <SectionIcon name={section.icon} />
                  {t(`nav.${section.label}`)}
                  <Attention count={props.counts?.[section.key]} className="ml-auto" />
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 grow px-4 pt-6 pb-28 lg:px-8 lg:pb-16">
          <div className="mx-auto max-w-5xl">{props.children}</div>
        </main>
      </div>
      <BottomBar base={base} sections={sections} counts={props.counts} />
    </div>
  )
}

function Attention(props: { count: number | undefined; className?: string }) {
  const t = useTranslations('layout')
  const count = props.count ?? 0
  return <Badge count={count} label={t('attention', { count })} className={props.className} />
}

const barItem =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 py-1 text-center text-xs leading-4 text-muted -outline-offset-2! aria-[current]:font-semibold aria-[current]:text-link aria-[current]:shadow-[inset_0_3px_0_var(--link)]'

/** Four sections under the thumb and the rest behind «Ещё»; five fit as they are. */
function BottomBar(props: {
  base: string
  sections: readonly Section<CabinetSection>[]
  counts: CabinetShellProps['counts']
}) {
  const t = useTranslations('layout')
  const fits = props.sections.length <= 5
  const shown = fits ? props.sections : props.sections.slice(0, 4)
  const rest = fits ? [] : props.sections.slice(4)
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="safe-bottom fixed inset-x-0 bottom-0 z-30 border-t bg-paper lg:hidden print:hidden"
    >
      <ul className="flex">
        {shown.map((section) => (
          <li key={section.key} className="relative min-w-0 flex-auto">
            <NavLink base={props.base} href={props.base + section.path} className={barItem}>
              <SectionIcon name={section.icon} />
              <span className="max-w-full hyphens-auto">{t(`nav.${section.label}`)}</span>
              <Attention count={props.counts?.[section.key]} className="absolute top-1 left-1/2 ml-1.5" />
            </NavLink>
          </li>
        ))}
        {rest.length ? (
          <li className="min-w-0 flex-auto">
            <DropPanel
              id="cabinet-more"
              buttonClass={barItem}
              panelClass="w-64 max-lg:[position-area:top_span-left] not-supports-[position-area:top]:top-auto not-supports-[position-area:top]:bottom-16"
              button={
                <>
                  <Ellipsis aria-hidden className="size-5" />
                  {t('more')}
                </>
              }
            >
              <ul>
                {rest.map((section) => (
                  <li key={section.key}>
                    <NavLink
                      base={props.base}
                      href={props.base + section.path}
                      className="flex min-h-11 items-center gap-3 rounded-md px-3 hover:bg-hover aria-[current]:bg-action-soft aria-[current]:font-semibold aria-[current]:text-link"
                    >
                      <SectionIcon name={section.icon} />
                      {t(`nav.${section.label}`)}
                      <Attention count={props.counts?.[section.key]} className="ml-auto" />
                    </NavLink>
                  </li>
                ))}
              </ul>
            </DropPanel>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
